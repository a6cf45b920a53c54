import { cliMissing } from "./cli.ts";
import { isolationMissing } from "./isolated.ts";

/** Why the real CLI cannot be asked on this machine; undefined when it can. */
export function realCliMissing(): string | undefined {
  return cliMissing() ?? isolationMissing();
}
