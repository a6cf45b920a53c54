import type { Connection } from "../connection/connection.ts";
import { type History, absent } from "./history.ts";
import { hasTable, textOf } from "./table.ts";

export const DBMATE_TABLE = "schema_migrations";

/** The history of dbmate: versions only. What it prints is no history: it says "Applied" of a migration that failed. */
export async function readDbmate(connection: Connection): Promise<History> {
  if (!(await hasTable(connection, DBMATE_TABLE))) return absent(DBMATE_TABLE);
  const rows = await connection.query(`SELECT version FROM ${DBMATE_TABLE} ORDER BY version`);
  return {
    table: DBMATE_TABLE,
    present: true,
    rows: rows.map((row) => ({ id: textOf(row, "version"), state: "done" })),
  };
}
