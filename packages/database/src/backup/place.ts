import { chmod, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { UserError, codeOf } from "@slipway/core";

import { type Manifest, manifestPath } from "./manifest.ts";

/** Only its owner reads a backup: it holds everything that the database holds. */
const OWNER_ONLY = 0o600;

/** `name-20260102T030405000Z.dump`, without characters that a file's name cannot have everywhere. */
export function backupName(database: string, date: Date, extension: string): string {
  return `${stem(database)}-${date.toISOString().replaceAll(/[-:.]/g, "")}.${extension}`;
}

function stem(database: string): string {
  return database.replaceAll(/[^\w.-]+/g, "_").slice(-100);
}

/**
 * The paths of backups of a database that were begun in a folder and never came to their end: what wrote them was killed,
 * or is still at it. There are none in a folder that is not there.
 */
export async function unfinishedBackups(folder: string, database: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const prefix = `${stem(database)}-`;
  const isUnfinished = (name: string): boolean =>
    name.startsWith(prefix) && /^\d{8}T\d{9}Z\.\w+\.partial$/.test(name.slice(prefix.length));
  return names.filter(isUnfinished).map((name) => join(folder, name));
}

/**
 * Lets `write` fill a file beside its final place, and puts it there only when `write` did not throw; a file under its
 * final name is therefore always whole.
 *
 * @throws UserError when the folder takes no files, or the place is taken
 */
export async function writeAside<T>(path: string, write: (partial: string) => Promise<T>): Promise<T> {
  const partial = `${path}.partial`;
  await prepare(path, partial);
  try {
    const result = await write(partial);
    await sync(partial);
    await rename(partial, path);
    await sync(dirname(path));
    return result;
  } catch (error) {
    for (const rest of ["", "-wal", "-shm", "-journal"]) await rm(`${partial}${rest}`, { force: true });
    throw error;
  }
}

async function prepare(path: string, partial: string): Promise<void> {
  if (await exists(path))
    throw new UserError(`There is a file ${path} already.`, { hint: "Choose another backup-dir." });
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Empty and private before the first byte comes; never another run's, whose database may have the same name.
    await writeFile(partial, "", { mode: OWNER_ONLY, flag: "wx" });
    await chmod(partial, OWNER_ONLY);
  } catch (cause) {
    throw new UserError(`No backup can be written to ${dirname(path)} (${codeOf(cause) ?? "unknown"}).`, {
      hint: "Give a backup-dir that this job may write to.",
      cause,
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Makes the content, or a folder's list of names, outlive a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes the manifest beside its backup, in one step. */
export async function writeManifest(backup: string, manifest: Manifest): Promise<void> {
  await writeAside(manifestPath(backup), (partial) => writeFile(partial, `${JSON.stringify(manifest, null, 2)}\n`));
}

/** The path of a new backup in a folder. */
export function backupPath(folder: string, database: string, date: Date, extension: string): string {
  return join(folder, backupName(database, date, extension));
}
