import type { DatabaseSync } from "node:sqlite";

import type { FileAddress } from "../../connection/address.ts";
import { describeAddress } from "../../connection/address.ts";
import type { ConnectOptions } from "../../connection/connect.ts";
import type { Connection, Row, Server } from "../../connection/connection.ts";
import { inTransaction } from "../../connection/transaction.ts";
import { sqliteError } from "./errors.ts";
import { openSqlite } from "./open.ts";
import { allRows } from "./rows.ts";

/**
 * Opens a SQLite file. Its statements run inside this process and block it; they cannot be cancelled, only ended with the
 * process, after which SQLite itself undoes what was not committed.
 *
 * @throws DatabaseError
 */
export async function connectSqlite(address: FileAddress, options: ConnectOptions): Promise<Connection> {
  const database = await openSqlite(address.file, {
    create: options.create ?? false,
    ...(options.lockTimeout === undefined ? {} : { timeout: options.lockTimeout }),
  });
  return createSqliteSession(database, address);
}

async function createSqliteSession(database: DatabaseSync, address: FileAddress): Promise<Connection> {
  const execute = (sql: string): Promise<void> => attempt(() => database.exec(sql));
  const query = (sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> =>
    attempt(() => allRows(database, sql, parameters));
  const steps = {
    // A writer from the start: a transaction that begins as a reader can fail when it becomes a writer.
    begin: () => execute("BEGIN IMMEDIATE"),
    commit: () => execute("COMMIT"),
    rollback: () => execute("ROLLBACK"),
  };
  return {
    server: await identify(query, address),
    query,
    execute,
    transaction: (work) => inTransaction(steps, work),
    cancel: () => Promise.resolve(),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

async function identify(query: Connection["query"], address: FileAddress): Promise<Server> {
  const [row] = await query("SELECT sqlite_version() AS version");
  const version = String(row?.["version"]);
  const describe = describeAddress(address);
  return {
    dialect: "sqlite",
    version,
    major: Number.parseInt(version, 10),
    database: address.file,
    pooled: false,
    describe,
  };
}

async function attempt<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw sqliteError(error);
  }
}
