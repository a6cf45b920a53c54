import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";

import { boolean, looseObject, record, string } from "zod";
import type { output } from "zod";

import { NotServedError } from "./not-served.ts";
import { fileAt, resolvePath } from "./tree.ts";
import type { Entry, Tree } from "./tree.ts";

const config = looseObject({
  runtime: string(),
  handler: string().optional(),
  launcherType: string().optional(),
  shouldAddHelpers: boolean().optional(),
  environment: record(string(), string()).optional(),
  filePathMap: record(string(), string()).optional(),
});

/** `.vc-config.json` of a function. */
export type FunctionConfig = output<typeof config>;

/**
 * Reads a function's configuration.
 *
 * @throws when it is not one that can be run here: those of Node with a plain handler can
 */
export function functionConfig(tree: Tree, folder: string): FunctionConfig {
  const text = fileAt(tree, posix.join(folder, ".vc-config.json"))?.content.toString("utf8") ?? "{}";
  const read = config.parse(JSON.parse(text));
  if (!/^nodejs\d/.test(read.runtime)) throw new NotServedError(`does not run functions of ${read.runtime}`);
  if (read.launcherType !== "Nodejs" || read.handler === undefined)
    throw new NotServedError(`runs functions with "launcherType": "Nodejs" and a handler only: ${folder}`);
  return read;
}

/**
 * Writes a function's files below a folder on disk, as they lie when it runs: those beside its configuration, and those
 * of the project that `filePathMap` names.
 *
 * @throws when one of the named files was not uploaded
 */
export async function writeFunction(tree: Tree, root: string, folder: string, target: string): Promise<void> {
  const { filePathMap = {} } = functionConfig(tree, folder);
  const own = `${resolvePath(tree, folder)}/`;
  const beside = [...tree].filter(([path]) => path.startsWith(own));
  const mapped = Object.entries(filePathMap).map(([name, path]): [string, Entry] => {
    const entry = fileAt(tree, posix.join(root, path)) ?? fileAt(tree, path);
    if (entry === undefined) throw new Error(`The function needs ${path}, which was not uploaded`);
    return [name, entry];
  });
  const files = [...beside.map(([path, entry]): [string, Entry] => [path.slice(own.length), entry]), ...mapped];
  for (const [name, entry] of files) await place(join(target, name), entry);
}

async function place(file: string, { content, link, mode }: Entry): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  if (link === undefined) await writeFile(file, content, { mode: mode & 0o777 });
  else await symlink(link, file);
}
