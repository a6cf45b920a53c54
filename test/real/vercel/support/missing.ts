import { cliMissing } from "./cli.ts";
import { isolationMissing } from "./isolated.ts";

/** Why the real CLI cannot be asked on this machine; undefined when it can. */
export function realCliMissing(): string | undefined {
  return cliMissing() ?? isolationMissing();
}

/** How long a test may take, in milliseconds: the CLI starts in a second, or in half a minute on a machine that is busy. */
export const PATIENCE = 180_000;
