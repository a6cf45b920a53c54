import type { Connection } from "../connection/connection.ts";
import { type History, absent } from "./history.ts";
import { hasTable, hexOf, numberOf, textOf, truthOf } from "./table.ts";

export const SQLX_TABLE = "_sqlx_migrations";

/** The history of sqlx: the version is the id, the checksum SHA-384 of the file's bytes in hexadecimal. */
export async function readSqlx(connection: Connection): Promise<History> {
  if (!(await hasTable(connection, SQLX_TABLE))) return absent(SQLX_TABLE);
  const rows = await connection.query(
    `SELECT version, description, success, checksum, execution_time FROM ${SQLX_TABLE} ORDER BY version`,
  );
  return {
    table: SQLX_TABLE,
    present: true,
    rows: rows.map((row) => ({
      id: textOf(row, "version"),
      state: truthOf(row, "success") ? "done" : "failed",
      checksum: hexOf(row, "checksum"),
      detail: textOf(row, "description"),
      // Nanoseconds; -1 until it is done.
      milliseconds: Math.max(0, Math.round(numberOf(row, "execution_time") / 1e6)),
    })),
  };
}
