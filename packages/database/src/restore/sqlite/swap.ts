import { chmod, chown, link, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

import { UserError } from "@slipway/core";

import { sqliteError } from "../../servers/sqlite/errors.ts";
import { openSqlite } from "../../servers/sqlite/open.ts";

/**
 * Puts a restored file in the live one's place, with one rename; the live one stays under the name `kept`.
 *
 * @throws UserError while a program has the live database open
 */
export async function swapSqlite(live: string, fresh: string, kept: string): Promise<void> {
  await foldLog(fresh);
  await foldLog(live);
  const { mode, uid, gid } = await stat(live);
  await chmod(fresh, mode & 0o777);
  if (process.getuid?.() === 0) await chown(fresh, uid, gid);
  await link(live, kept);
  try {
    await rename(fresh, live);
  } catch (error) {
    await rm(kept, { force: true });
    throw error;
  }
  const folder = await open(dirname(live), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Moves what is in the write-ahead log into the file, and the log away: it would be taken for the new file's. Leaving WAL
 * mode needs the database for ourselves, so it also proves that nobody has it open.
 */
async function foldLog(file: string): Promise<void> {
  const database = await openSqlite(file, { timeout: 2_000 });
  try {
    const { journal_mode: before } = { ...database.prepare("PRAGMA journal_mode").get() };
    if (before !== "wal") {
      database.exec("BEGIN EXCLUSIVE; ROLLBACK");
      return;
    }
    const { journal_mode: after } = { ...database.prepare("PRAGMA journal_mode = DELETE").get() };
    if (after === "wal") throw Object.assign(new Error("database is locked"), { errcode: 5 });
  } catch (error) {
    const cause = sqliteError(error);
    if (cause.code !== "SQLITE_BUSY") throw cause;
    throw new UserError(`A program has ${file} open; it cannot be replaced.`, {
      hint: "Stop the application, restore, and start it again.",
      cause,
    });
  } finally {
    database.close();
  }
}
