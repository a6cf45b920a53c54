import type { Connection } from "../connection/connection.ts";
import type { Recorded } from "../plan/migration.ts";
import { type History, absent } from "./history.ts";
import { hasTable, numberOf, textOf } from "./table.ts";

export const KNEX_TABLE = "knex_migrations";
const LOCK_TABLE = "knex_migrations_lock";

/** The id of the row that stands for knex's own lock when nobody holds it any more. */
export const KNEX_LOCK_ID = LOCK_TABLE;

/**
 * The history of knex: names of files only. Its lock is a row that a killed run leaves set, and that stops every run
 * after it; it shows here as unfinished.
 */
export async function readKnex(connection: Connection): Promise<History> {
  if (!(await hasTable(connection, KNEX_TABLE))) return absent(KNEX_TABLE);
  const rows = await connection.query(`SELECT name FROM ${KNEX_TABLE} ORDER BY id`);
  const done: Recorded[] = rows.map((row) => ({ id: textOf(row, "name"), state: "done" }));
  return { table: KNEX_TABLE, present: true, rows: [...done, ...(await lockOf(connection))] };
}

async function lockOf(connection: Connection): Promise<readonly Recorded[]> {
  if (!(await hasTable(connection, LOCK_TABLE))) return [];
  const rows = await connection.query(`SELECT is_locked FROM ${LOCK_TABLE}`);
  if (!rows.some((row) => numberOf(row, "is_locked") === 1)) return [];
  return [{ id: KNEX_LOCK_ID, state: "running", detail: "a run of knex was killed, or runs now" }];
}
