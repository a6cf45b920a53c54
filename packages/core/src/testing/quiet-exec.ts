import type { Exec } from "../exec/exec.ts";
import { systemExec } from "../exec/index.ts";
import { RunnerConsole } from "../runner/console.ts";
import { Redactor } from "../runner/redactor.ts";

/** Runs real programs as an action does, and shows nothing of what they write. */
export function quietExec(): Exec {
  return systemExec(new RunnerConsole(() => undefined), new Redactor());
}
