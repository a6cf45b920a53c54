import { rm } from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { UserError, messageOf } from "@slipway/core";

import { loadSqlite, openSqlite } from "../../servers/sqlite/open.ts";
import { allRows } from "../../servers/sqlite/rows.ts";
import type { Written } from "../backup.ts";
import { countSqliteRows } from "./count-rows.ts";

/**
 * Copies a database with SQLite's backup interface, which sees what is still in the write-ahead log; a copy of the file
 * alone would lose that.
 */
export async function copySqlite(file: string, partial: string): Promise<Written> {
  const { backup } = await loadSqlite();
  const source = await openSqlite(file, { timeout: 30_000 });
  try {
    await backup(source, partial);
    const [row] = allRows(source, "SELECT sqlite_version() AS version", []);
    return { rows: await readSqliteCopy(partial), tool: `SQLite ${String(row?.["version"])} backup` };
  } finally {
    source.close();
    for (const rest of ["-wal", "-shm", "-journal"]) await rm(`${partial}${rest}`, { force: true });
  }
}

/**
 * Reads a copy in full: every page, every index.
 *
 * @returns how many rows each table has
 * @throws UserError
 */
export async function readSqliteCopy(file: string): Promise<Readonly<Record<string, number>>> {
  const { DatabaseSync } = await loadSqlite();
  const location = pathToFileURL(file);
  // Nobody changes it, so SQLite need not make files beside it.
  location.searchParams.set("immutable", "1");
  try {
    const database = new DatabaseSync(location, { readOnly: true });
    try {
      const problems = allRows(database, "PRAGMA integrity_check", []).map((row) => String(row["integrity_check"]));
      if (problems.join("") !== "ok") throw new Error(problems.slice(0, 3).join("; "));
      return await countSqliteRows(async (sql) => allRows(database, sql, []));
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new UserError(`The SQLite copy ${file} is damaged: ${messageOf(cause)}.`, {
      hint: "Make another backup; if the database itself is damaged, `PRAGMA integrity_check` on it says so.",
      cause,
    });
  }
}
