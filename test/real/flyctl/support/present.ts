import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What a test with the real flyctl needs, or the reason why this machine has not got it. */
export type Flyctl =
  | { readonly path: string; readonly missing?: undefined }
  | { readonly path?: undefined; readonly missing: string };

/**
 * A command that runs another one with nothing but loopback, and with mounts of its own: root in a user namespace of its
 * own, so anybody may.
 */
export const ISOLATED: readonly [string, ...string[]] = [
  "unshare",
  "--map-root-user",
  "--net",
  "--mount",
  "sh",
  "-c",
  'ip link set lo up && exec "$@"',
  "sh",
];

/** The real flyctl: SLIPWAY_FLYCTL, else where `go install` puts it; and a machine that can take the network away. */
export function realFlyctl(): Flyctl {
  const path = process.env["SLIPWAY_FLYCTL"] ?? join(homedir(), "go", "bin", "flyctl");
  if (!isProgram(path)) return { missing: `there is no flyctl at ${path} (SLIPWAY_FLYCTL names another place)` };
  const [file, ...args] = ISOLATED;
  const { status, stderr, error } = spawnSync(file, [...args, "true"], { encoding: "utf8" });
  if (status === 0) return { path };
  return { missing: `no namespace without a network can be made here: ${error?.message ?? stderr.trim()}` };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
