import { resolve } from "node:path";

import type { Conclusion, InputsOf, Ports } from "@slipway/core";

import { readContract } from "./contract/read.ts";
import type { definition } from "./definition.ts";
import { openFolder } from "./folder.ts";
import { gather } from "./gather.ts";
import { writeStarter } from "./init/init.ts";
import { finish, finishUnread } from "./report/finish.ts";
import { check } from "./rules/check.ts";

type Definition = typeof definition;

/** Reads the contract and the values, masks the values before anything is printed, and reports every problem at once. */
export async function run(inputs: InputsOf<Definition>, ports: Ports<Definition>): Promise<Conclusion> {
  const { workspace } = ports.context;
  const folder = openFolder(workspace, resolve(workspace, inputs["working-directory"]));
  if (inputs.mode === "init") return writeStarter(inputs, ports, folder);
  const { contract, issues } = await readContract({ folder, schema: inputs.schema, required: inputs.required ?? [] });
  if (issues.length > 0) return finishUnread(contract, issues, { inputs, ports, folder });
  const facts = await gather({ inputs, ports, folder, contract });
  return finish(facts, check(facts), { inputs, ports, folder });
}
