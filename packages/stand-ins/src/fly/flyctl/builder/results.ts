import { existsSync } from "node:fs";
import { join } from "node:path";

import type { RunStep, Stage } from "./plan.ts";

/** What a command leaves behind: the dependency folder, or one of the folders in which builds leave their results. */
const INSTALLS = /\b(?:npm (?:ci|i|install)|pnpm (?:i|install)|yarn install|bun install)\b/;
const BUILDS = /\b(?:run build|build)\b/;
const BUILT = ["dist", "build", "out", ".next", ".output"];

/** The folders in which a command's results are, as far as they lie in the build context. */
export function resultsOf({ command }: RunStep, context: string): string[] {
  const names = [...(INSTALLS.test(command) ? ["node_modules"] : []), ...(BUILDS.test(command) ? BUILT : [])];
  return names.filter((name) => existsSync(join(context, name)));
}

/** Whether everything that a build would make for a stage lies in the context already, so that nothing need be run. */
export function isBuilt(stage: Stage, context: string): boolean {
  return stage.steps.every((step) => {
    if (step.kind === "run") return !runsHere(step.command) || resultsOf(step, context).length > 0;
    return step.from === undefined || step.sources.every((source) => existsSync(join(context, source)));
  });
}

/** The commands of Node's package managers are run on this host; what prepares an operating system is not. */
const RUN_HERE = /^\s*(?:npm|npx|pnpm|yarn|bun|bunx|node|corepack)\s/;

/** Whether any part of a command can be run on this host. */
export function runsHere(command: string): boolean {
  return partsOf(command).some((part) => RUN_HERE.test(part));
}

/** The parts of a command that are run on this host, and those that are not. */
export function splitCommand(command: string): { readonly here: readonly string[]; readonly left: readonly string[] } {
  const parts = partsOf(command);
  return {
    here: parts.filter((part) => RUN_HERE.test(part)),
    left: parts.filter((part) => !RUN_HERE.test(part)),
  };
}

function partsOf(command: string): string[] {
  return command.split("&&").map((part) => part.trim());
}
