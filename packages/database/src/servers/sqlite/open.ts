import { existsSync } from "node:fs";
import type * as Sqlite from "node:sqlite";

import { UserError } from "@slipway/core";

import { sqliteError } from "./errors.ts";

/** How a file is opened. */
export interface OpenOptions {
  /** How long a statement waits for another process, in milliseconds. Default: 5 000. */
  readonly timeout?: number;
  readonly create?: boolean;
  readonly readOnly?: boolean;
}

/** Node's own SQLite. @throws UserError on a Node.js without it */
export async function loadSqlite(): Promise<typeof Sqlite> {
  try {
    return await import("node:sqlite");
  } catch (cause) {
    throw new UserError(`This is Node.js ${process.version}, which has no SQLite.`, {
      hint: "Use Node.js 24.",
      cause,
    });
  }
}

/** Opens a database file. Foreign keys are not enforced, as in SQLite's own shell. @throws DatabaseError */
export async function openSqlite(file: string, options: OpenOptions = {}): Promise<Sqlite.DatabaseSync> {
  const { DatabaseSync: Database } = await loadSqlite();
  if (options.create !== true && !existsSync(file))
    throw sqliteError(Object.assign(new Error(`there is no file ${file}`), { errcode: 14 }));
  try {
    const database = new Database(file, {
      timeout: Math.ceil(options.timeout ?? 5_000),
      enableForeignKeyConstraints: false,
      readOnly: options.readOnly ?? false,
    });
    // The file is read only when something is asked of it.
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return database;
  } catch (error) {
    throw sqliteError(error);
  }
}
