import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A flyctl that does what another does, and notes how each `deploy` ended. */
export async function notingFlyctl(flyctl: string, folder: string): Promise<{ readonly "flyctl-path": string }> {
  const path = join(folder, "noting-flyctl");
  const note = `[ "$1" = deploy ] && echo "$code" >> '${join(folder, "exit-codes")}'`;
  await writeFile(path, `#!/bin/sh\n'${flyctl}' "$@"\ncode=$?\n${note}\nexit $code\n`, { mode: 0o755 });
  return { "flyctl-path": path };
}

/** The exit codes that were noted. */
export function exitCodesIn(folder: string): readonly number[] {
  const file = join(folder, "exit-codes");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : [];
}
