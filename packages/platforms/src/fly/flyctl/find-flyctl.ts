import { access, constants, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";

import { UserError } from "@slipway/core";

const NAMES = process.platform === "win32" ? ["flyctl.exe", "fly.exe"] : ["flyctl", "fly"];

const HOW_TO_GET =
  "Install it in an earlier step, such as superfly/flyctl-actions/setup-flyctl pinned to a commit and with a version, or give flyctl-path.";

/**
 * The path of flyctl: the one that is given, relative to `folder`, or on PATH when a bare name is given; else the first
 * one on PATH. Throws `UserError`.
 */
export async function findFlyctl(given: string | undefined, path: string, folder: string): Promise<string> {
  if (given === undefined) {
    const found = await onPath(NAMES, path);
    if (found !== undefined) return found;
    throw new UserError("there is no flyctl on this machine", { hint: HOW_TO_GET });
  }
  const file = resolve(folder, given);
  if (await isProgram(file)) return file;
  const found = /[/\\]/.test(given) ? undefined : await onPath([given], path);
  if (found !== undefined) return found;
  throw new UserError(`flyctl-path: ${file} is not a program that can be run`);
}

async function onPath(names: readonly string[], path: string): Promise<string | undefined> {
  // A relative entry would let a file of the checked out repository pose as flyctl.
  for (const entry of path.split(delimiter).filter((each) => isAbsolute(each)))
    for (const name of names) if (await isProgram(join(entry, name))) return join(entry, name);
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
