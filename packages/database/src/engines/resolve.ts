import { UserError } from "@slipway/core";

import type { Connection } from "../connection/connection.ts";
import { OWN_TABLE } from "../history/own-table.ts";
import { readOwn } from "../history/own.ts";
import { fullTableName } from "../history/table.ts";
import type { Migration } from "../plan/migration.ts";
import type { ReadyMigration } from "./engine.ts";
import { type Author, ownBook } from "./sql/own-book.ts";
import { unitOf } from "./sql/unit.ts";

/**
 * What somebody who has looked at the database says of an unfinished migration: all of it is done; nothing of it is
 * left; go on with the statement that failed or that nobody knows of; or go on behind it, because it was done.
 */
export const RESOLUTIONS = ["applied", "rolled-back", "resume", "resume-after"] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** A migration that never ran here, which `applied` takes as done: the database was made before there was a history. */
export interface Adoptable {
  readonly ready: ReadyMigration;
  readonly author: Author;
}

/** Writes a resolution into our own history. Throws a `UserError` when there is nothing to resolve. */
export async function resolveMigration(
  connection: Connection,
  migration: Migration,
  as: Resolution,
  adoptable?: Adoptable,
): Promise<void> {
  const { journals } = await readOwn(connection);
  const journal = journals.find(({ id }) => id === migration.id);
  if (journal === undefined && as === "applied" && adoptable !== undefined) return adopt(connection, adoptable);
  if (journal === undefined)
    throw new UserError(`resolve: ${migration.id} is not unfinished`, {
      hint: journals.length === 0 ? "Nothing is." : `Unfinished: ${journals.map(({ id }) => id).join(", ")}.`,
    });
  const table = await fullTableName(connection, OWN_TABLE);
  const change = async (sql: string, ...values: readonly unknown[]): Promise<void> =>
    void (await connection.query(`${sql} WHERE id = $1`, [migration.id, ...values]));
  if (as === "rolled-back") return change(`DELETE FROM ${table}`);
  if (as === "applied") return change(`UPDATE ${table} SET state = 'done', checksum = $2`, migration.content.checksum);
  const done = as === "resume" ? journal.done : Math.max(journal.started, journal.done + 1);
  return change(`UPDATE ${table} SET state = 'resume', statements_done = $2, statements_started = $2`, done);
}

async function adopt(connection: Connection, { ready: { migration, script }, author }: Adoptable): Promise<void> {
  if (script === undefined) throw new UserError(`resolve: ${migration.id} cannot be read`);
  const book = await ownBook(connection, author);
  await book.prepare();
  await book.recordDone(unitOf(migration, script, connection.server.dialect), 0);
}
