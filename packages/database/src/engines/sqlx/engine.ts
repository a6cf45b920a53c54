import { UserError } from "@slipway/core";

import type { Connection } from "../../connection/connection.ts";
import { readSqlx } from "../../history/sqlx.ts";
import { numberOf } from "../../history/table.ts";
import { type Places, collectFiles } from "../../plan/collect.ts";
import type { Engine } from "../engine.ts";
import { unitsOf } from "../sql/engine.ts";
import { runUnits } from "../sql/run.ts";
import { sqlxBook } from "./book.ts";
import { sqlxLockKey } from "./lock-key.ts";
import { type SqlxMigration, sqlxMigrations } from "./migrations.ts";

/**
 * Migrations of sqlx, run here and written down as sqlx-cli writes them: no Rust is installed. Beside our own lock it
 * takes the one that sqlx's library takes, since an application may migrate at its start.
 */
export function sqlxEngine(folder: string, places: Places): Engine {
  let read: readonly SqlxMigration[] | undefined;
  const load = async (): Promise<readonly SqlxMigration[]> => {
    read = sqlxMigrations(await collectFiles([folder], { ...places, orderedByName: false }));
    return read;
  };
  return {
    name: "sqlx",
    selective: true,
    native: true,
    load,
    history: readSqlx,
    sqlOf: ({ content }) => content.text,
    apply: async (connection, pending, hooks) => {
      const release = await lockAsSqlx(connection);
      try {
        // sqlx switches foreign keys on for every session of SQLite.
        if (connection.server.dialect === "sqlite") await connection.execute("PRAGMA foreign_keys = ON");
        const book = await sqlxBook(connection, read ?? (await load()));
        return await runUnits(connection, unitsOf(pending, connection.server.dialect), book, hooks);
      } finally {
        await release();
      }
    },
  };
}

async function lockAsSqlx(connection: Connection): Promise<() => Promise<void>> {
  const { dialect, database, pooled } = connection.server;
  // SQLite has no such lock, sqlx takes none there; behind a pooler a session's lock would not be ours.
  if (dialect === "sqlite" || pooled) return () => Promise.resolve();
  const postgres = dialect === "postgresql";
  const key = postgres ? sqlxLockKey(database).toString() : sqlxLockKey(database).toString(16);
  const take = postgres ? "SELECT pg_try_advisory_lock($1::bigint)::int AS taken" : "SELECT GET_LOCK($1, 0) AS taken";
  const [row] = await connection.query(take, [key]);
  if (row === undefined || numberOf(row, "taken") !== 1)
    throw new UserError("an application is running sqlx migrations on this database right now", {
      hint: "Wait until it has started, and run this again.",
    });
  const give = postgres ? "SELECT pg_advisory_unlock($1::bigint)" : "SELECT RELEASE_LOCK($1)";
  return async () => void (await connection.query(give, [key]).catch(() => undefined));
}
