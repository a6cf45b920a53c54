import type { DatabaseSync } from "node:sqlite";

import { sqliteError } from "../servers/sqlite/errors.ts";
import { openSqlite } from "../servers/sqlite/open.ts";
import { allRows } from "../servers/sqlite/rows.ts";
import type { Attempt, LockKind } from "./lock.ts";

/**
 * A lock for a database that is a file: an open write transaction in a small SQLite database beside it. The system gives
 * it back when the process ends, however it ends, and the database itself stays free for the program that migrates.
 * The small file stays: to remove it would let two processes hold two files of one name.
 */
export async function fileLock(database: string, owner: string): Promise<LockKind> {
  const file = await openSqlite(`${database}-slipway-lock`, { create: true, timeout: 0 });
  const holder = `${owner}, process ${process.pid}`;
  return {
    attempt: async () => attempt(file, holder),
    isHeld: async () => file.isOpen && file.isTransaction,
    async release() {
      if (!file.isOpen) return;
      if (file.isTransaction) file.exec("ROLLBACK");
      file.close();
    },
  };
}

/** Writes who we are, then begins the transaction that stays open; another's may come between the two. */
function attempt(file: DatabaseSync, holder: string): Attempt {
  for (;;) {
    if (!begin(file)) return found(file);
    file.exec("CREATE TABLE IF NOT EXISTS holder (description TEXT NOT NULL)");
    if (descriptionIn(file) === holder) return { taken: true };
    file.exec("DELETE FROM holder");
    file.prepare("INSERT INTO holder VALUES (?)").run(holder);
    file.exec("COMMIT");
  }
}

function begin(file: DatabaseSync): boolean {
  try {
    file.exec("BEGIN IMMEDIATE");
    return true;
  } catch (error) {
    if (sqliteError(error).code === "SQLITE_BUSY") return false;
    throw sqliteError(error);
  }
}

function found(file: DatabaseSync): Attempt {
  const holder = descriptionIn(file);
  return holder === undefined ? { taken: false } : { taken: false, holder };
}

function descriptionIn(file: DatabaseSync): string | undefined {
  try {
    const description = allRows(file, "SELECT description FROM holder", [])[0]?.["description"];
    return typeof description === "string" ? description : undefined;
  } catch {
    // Not there yet, or just being written.
    return undefined;
  }
}
