import type { Connection } from "../../connection/connection.ts";

/** Every ordinary table that pg_dump takes with its rows: not the system's, not an extension's. */
const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`;

/** How many rows each table has, for the snapshot of the transaction that is open. */
export async function countPostgresRows(connection: Connection): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { name } of await connection.query(TABLES)) {
    // A rule that hides rows from us would make a wrong number; this makes it an error, as pg_dump does.
    await connection.execute("SET LOCAL row_security = off");
    const [row] = await connection.query(`SELECT count(*) AS rows FROM ONLY ${String(name)}`);
    counts[String(name)] = Number(row?.["rows"]);
  }
  return counts;
}
