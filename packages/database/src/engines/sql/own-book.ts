import { UserError } from "@slipway/core";

import type { Connection } from "../../connection/connection.ts";
import { OWN_TABLE, createOwnTable } from "../../history/own-table.ts";
import { readOwn } from "../../history/own.ts";
import { fullTableName, numberOf } from "../../history/table.ts";
import { sha256, withLf } from "../../plan/file-content.ts";
import type { Book } from "./book.ts";
import { literal } from "./literal.ts";
import type { SqlUnit } from "./unit.ts";

/** Who writes the history, for people who read it. */
export interface Author {
  readonly runUrl: string;
  readonly actor: string;
  readonly tool: string;
}

const COLUMNS =
  "id, position, checksum, raw_checksum, state, statements_total, statements_started, statements_done, statement_checksums, started_at, finished_at, milliseconds, run_url, actor, tool";

/** Our own history table, `_slipway_migrations`. */
export async function ownBook(connection: Connection, author: Author): Promise<Book> {
  const table = await fullTableName(connection, OWN_TABLE);
  const now = timestamp(connection);
  // Nobody else writes while the lock is ours, so that the server need not look for the last position each time.
  let position = 0;
  const place = { connection, table, author };
  const update = (...change: Change): Promise<void> => updateRow(place, ...change);
  return {
    async prepare() {
      await connection.execute(createOwnTable(table, connection.server.dialect));
      position = await lastPosition(connection, table);
    },
    doneSql: (unit) => doneSql(table, unit, { ...author, position: (position += 1) }),
    recordDone: (unit, milliseconds) => insert(place, unit, milliseconds),
    begin: (unit) => {
      position += 1;
      return beginJournal(place, unit);
    },
    progress: (unit, { started, done }) => update(unit, REACHED, [started, done]),
    finish: (unit, milliseconds) =>
      update(unit, `state = 'done', finished_at = ${now}, milliseconds = $2`, [milliseconds]),
    async fail(unit, { done, message, line }) {
      if (done > 0) return update(unit, FAILED, [done, message, line]);
      await connection.query(`DELETE FROM ${table} WHERE id = $1`, [unit.migration.id]);
    },
  };
}

const REACHED = "statements_started = $2, statements_done = $3";
const RESUMED =
  "state = 'running', error = NULL, error_line = NULL, checksum = $2, statements_total = $3, statement_checksums = $4";
const FAILED = "state = 'failed', statements_done = $2, statements_started = $2, error = $3, error_line = $4";

function resumedValues(unit: SqlUnit): readonly unknown[] {
  return [unit.migration.content.checksum, unit.script.statements.length, statementChecksums(unit).join(",")];
}

interface Place {
  readonly connection: Connection;
  readonly table: string;
  readonly author: Author;
}

type Change = readonly [unit: SqlUnit, set: string, values?: readonly unknown[]];

async function updateRow({ connection, table }: Place, ...[unit, set, values = []]: Change): Promise<void> {
  await connection.query(`UPDATE ${table} SET ${set} WHERE id = $1`, [unit.migration.id, ...values]);
}

/** @returns how many statements are done already */
async function beginJournal(place: Place, unit: SqlUnit): Promise<number> {
  const done = await resumable(place.connection, unit);
  if (done === undefined) await insert(place, unit);
  else await updateRow(place, unit, RESUMED, resumedValues(unit));
  return done ?? 0;
}

/** A row of a migration that is done, after so many milliseconds, or else one that begins. */
async function insert(
  { connection, table, author }: Place,
  { migration, script }: SqlUnit,
  milliseconds?: number,
): Promise<void> {
  const { content, id } = migration;
  const isDone = milliseconds !== undefined;
  const total = script.statements.length;
  const far = isDone ? total : 0;
  const now = timestamp(connection);
  // MariaDB reads the table that it writes only through a table of its own making.
  const position = `(SELECT COALESCE(MAX(position), 0) + 1 FROM (SELECT position FROM ${table}) AS taken)`;
  const checksums = statementChecksums({ migration, script, mode: "journal" }).join(",");
  await connection.query(
    `INSERT INTO ${table} (${COLUMNS}) VALUES ($1, ${position}, $2, $3, $4, $5, $6, $7, $8, ${now}, ${isDone ? now : "NULL"}, $9, $10, $11, $12)`,
    [
      id,
      content.checksum,
      content.rawChecksum,
      isDone ? "done" : "running",
      total,
      far,
      far,
      checksums,
      milliseconds ?? null,
      author.runUrl,
      author.actor,
      author.tool,
    ],
  );
}

async function lastPosition(connection: Connection, table: string): Promise<number> {
  const [row] = await connection.query(`SELECT COALESCE(MAX(position), 0) AS last FROM ${table}`);
  return row === undefined ? 0 : numberOf(row, "last");
}

/**
 * The whole row as literals: on PostgreSQL it travels in one message with the migration. In quotes the position is read
 * as what its column is, instead of being cast to that.
 */
function doneSql(
  table: string,
  { migration, script }: SqlUnit,
  { runUrl, actor, tool, position }: Author & { readonly position: number },
): string {
  const total = script.statements.length;
  const texts = [migration.content.checksum, migration.content.rawChecksum, "done"].map(literal).join(", ");
  const times =
    "transaction_timestamp(), clock_timestamp(), round(extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000)";
  const who = [runUrl, actor, tool].map(literal).join(", ");
  return `INSERT INTO ${table} (${COLUMNS}) VALUES (${literal(migration.id)}, '${position}', ${texts}, ${total}, ${total}, ${total}, NULL, ${times}, ${who})`;
}

/** How many statements of a migration are done that somebody wants to go on with; undefined when it starts anew. */
async function resumable(connection: Connection, unit: SqlUnit): Promise<number | undefined> {
  const { journals } = await readOwn(connection);
  const journal = journals.find(({ id }) => id === unit.migration.id);
  if (journal === undefined) return undefined;
  const now = statementChecksums(unit);
  const changed = journal.statementChecksums
    .slice(0, journal.done)
    .findIndex((checksum, index) => checksum !== now[index]);
  if (changed === -1 && journal.statementChecksums.length >= journal.done) return journal.done;
  throw new UserError(
    `${unit.migration.file}: statement ${changed + 1} is done already, and the file says something else now`,
    {
      hint: "Put the statements that are done back as they were, or resolve the migration as applied or rolled-back.",
    },
  );
}

/** A short checksum of each statement; enough to tell whether one was changed. */
export function statementChecksums({ script }: SqlUnit): readonly string[] {
  return script.statements.map(({ text }) => sha256(withLf(text)).slice(0, 16));
}

function timestamp({ server }: Connection): string {
  if (server.dialect === "postgresql") return "clock_timestamp()";
  return server.dialect === "sqlite" ? "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')" : "UTC_TIMESTAMP(3)";
}
