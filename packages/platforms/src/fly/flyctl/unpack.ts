import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";

import { type Environment, type Exec, PlatformError } from "@slipway/core";

import type { FlyctlHost } from "./host.ts";

/** What unpacking needs from outside. */
export interface UnpackPorts {
  readonly exec: Exec;
  readonly env: Environment;
  readonly signal: AbortSignal;
}

/** The program's name in an archive, which has it at its root (flyctl: .goreleaser.yml). */
export function programOf({ os }: FlyctlHost): string {
  return os === "Windows" ? "flyctl.exe" : "flyctl";
}

/** Unpacks the program, and what it needs beside it, into an empty folder. Returns its path. Throws `PlatformError`. */
export async function unpackFlyctl(
  archive: string,
  folder: string,
  host: FlyctlHost,
  { exec, env, signal }: UnpackPorts,
): Promise<string> {
  const program = join(folder, programOf(host));
  const args = host.os === "Windows" ? ["-xf", archive] : ["-xzf", archive, "flyctl"];
  const command = { file: tarOf(host, env), args, cwd: folder, env: childEnvironment(env) };
  const { exitCode, tail } = await exec.run(command, { signal, show: false });
  signal.throwIfAborted();
  if (exitCode !== 0) throw new PlatformError(`${archive} cannot be unpacked: ${tail.trim()}`);
  const found = await stat(program).catch(() => undefined);
  if (found?.isFile() !== true) throw new PlatformError(`there is no ${programOf(host)} in ${archive}`);
  await chmod(program, 0o755);
  return program;
}

/** Windows' own tar reads zip archives; the one that Git brings, and may come first in PATH, does not. */
function tarOf({ os }: FlyctlHost, env: Environment): string {
  if (os !== "Windows") return "tar";
  return join(env["SystemRoot"] ?? env["SYSTEMROOT"] ?? String.raw`C:\Windows`, "System32", "tar.exe");
}

function childEnvironment(env: Environment): Environment {
  const names = ["PATH", "Path", "SystemRoot", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR"];
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
