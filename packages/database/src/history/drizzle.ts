import type { Connection } from "../connection/connection.ts";
import { type History, absent } from "./history.ts";
import { hasTable, quoteName, textOf } from "./table.ts";

/** Where drizzle keeps its history; both can be set in its configuration. */
export interface DrizzleTable {
  readonly schema: string;
  readonly table: string;
}

export const DRIZZLE_TABLE: DrizzleTable = { schema: "drizzle", table: "__drizzle_migrations" };

/** The history of drizzle: `created_at` is the journal entry's `when` and so the id, the checksum SHA-256 of the file. */
export async function readDrizzle(connection: Connection, where: DrizzleTable = DRIZZLE_TABLE): Promise<History> {
  const postgres = connection.server.dialect === "postgresql";
  const name = postgres ? `${where.schema}.${where.table}` : where.table;
  if (!(await hasTable(connection, where.table, postgres ? where.schema : undefined))) return absent(name);
  const table = postgres ? `${quoteName(where.schema)}.${quoteName(where.table)}` : where.table;
  const rows = await connection.query(`SELECT hash, created_at FROM ${table} ORDER BY created_at`);
  return {
    table: name,
    present: true,
    rows: rows.map((row) => ({ id: textOf(row, "created_at"), state: "done", checksum: textOf(row, "hash") })),
  };
}
