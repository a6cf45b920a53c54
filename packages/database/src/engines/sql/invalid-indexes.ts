import type { Connection } from "../../connection/connection.ts";

/** Indexes that a failed CREATE INDEX CONCURRENTLY left behind, as the statements that remove them. */
export async function invalidIndexes(connection: Connection): Promise<readonly string[]> {
  if (connection.server.dialect !== "postgresql") return [];
  const rows = await connection.query(
    `SELECT format('DROP INDEX CONCURRENTLY %I.%I;', n.nspname, c.relname) AS remedy
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT i.indisvalid AND c.relkind = 'i' ORDER BY 1`,
  );
  return rows.map((row) => String(row["remedy"]));
}
