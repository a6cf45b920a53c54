import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * A flyctl that does what another does, and notes how each `deploy` ended.
 *
 * @param lastError what it fails with after a deploy that went well: a flyctl that writes the app's statics does so, and
 *   older ones do; the one that is held against here forgives every failure after the release is complete
 */
export async function notingFlyctl(
  flyctl: string,
  folder: string,
  lastError?: string,
): Promise<{ readonly "flyctl-path": string }> {
  const path = join(folder, lastError === undefined ? "noting-flyctl" : "failing-flyctl");
  const failure = `echo "Error: ${lastError ?? ""}" >&2; code=1`;
  const lines = [
    "#!/bin/sh",
    `'${flyctl}' "$@"`,
    "code=$?",
    '[ "$1" = deploy ] || exit $code',
    ...(lastError === undefined ? [] : [`[ $code = 0 ] && { ${failure}; }`]),
    `echo "$code" >> '${join(folder, "exit-codes")}'`,
    "exit $code",
    "",
  ];
  await writeFile(path, lines.join("\n"), { mode: 0o755 });
  return { "flyctl-path": path };
}

/** The exit codes that were noted. */
export function exitCodesIn(folder: string): readonly number[] {
  const file = join(folder, "exit-codes");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : [];
}
