import { resolve } from "node:path";

import { type Conclusion, type InputsOf, type Ports, code, table } from "@slipway/core";

import type { definition } from "./definition.ts";
import { type Commands, planCommands } from "./plan.ts";
import { readProject } from "./project.ts";

type Definition = typeof definition;

/** Reads the project and sets its commands as outputs. */
export async function run(inputs: InputsOf<Definition>, ports: Ports<Definition>): Promise<Conclusion> {
  const project = readProject(resolve(ports.context.workspace, inputs["working-directory"]));
  const commands = planCommands(project, {
    install: inputs["install-command"],
    lint: inputs["lint-command"],
    typecheck: inputs["typecheck-command"],
    build: inputs["build-command"],
    test: inputs["test-command"],
  });
  ports.outputs.set(commands);
  for (const [name, command] of Object.entries(commands))
    ports.log.info(`${name}: ${command === "" ? "none" : command}`);
  ports.summary.append(summarise(commands));
  return Promise.resolve({ ok: true });
}

function summarise(commands: Commands): string {
  const rows = Object.entries(commands).map(([name, command]) => [name, command === "" ? "none" : code(command)]);
  return `### Project\n\n${table(["Step", "Command"], rows)}`;
}
