import { constants } from "node:fs";
import { copyFile, link, lstat, mkdir, readdir, readlink, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Whether a file or folder of the source is taken along; `path` is relative, with `/` between its parts. */
export type PackFilter = (path: string, isFolder: boolean) => boolean;

/** Dependencies are many and are only read: they are linked instead of copied where the file system lets us. */
const DEPENDENCY_FOLDER = "node_modules";

/** Copies a file or folder to `target`; what is there already is overwritten, as a layer does. */
export async function pack(source: string, target: string, filter: PackFilter = () => true): Promise<void> {
  const entry = await lstat(source);
  if (entry.isDirectory()) await packFolder(source, target, { filter, path: "", linked: isLinked(source) });
  else await packFile(source, target, false);
}

interface Walk {
  readonly filter: PackFilter;
  readonly path: string;
  readonly linked: boolean;
}

function isLinked(folder: string): boolean {
  return basename(folder) === DEPENDENCY_FOLDER;
}

async function packFolder(source: string, target: string, walk: Walk): Promise<void> {
  const entries = await readdir(source, { withFileTypes: true });
  // A folder none of whose files is taken is not made either.
  if (entries.length === 0 || walk.path === "") await mkdir(target, { recursive: true });
  for (const entry of entries) {
    const path = walk.path === "" ? entry.name : `${walk.path}/${entry.name}`;
    if (!walk.filter(path, entry.isDirectory())) continue;
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) await packFolder(from, to, { ...walk, path, linked: walk.linked || isLinked(from) });
    else if (entry.isSymbolicLink()) await packLink(from, to);
    else if (entry.isFile()) await packFile(from, to, walk.linked);
  }
}

async function packLink(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await symlink(await readlink(source), target).catch(ignoreExisting);
}

async function packFile(source: string, target: string, linked: boolean): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (linked && (await tryLink(source, target))) return;
  await copyFile(source, target, constants.COPYFILE_FICLONE);
}

async function tryLink(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target);
    return true;
  } catch {
    // Another file system, or one without hard links: a copy does as well.
    return false;
  }
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
}
