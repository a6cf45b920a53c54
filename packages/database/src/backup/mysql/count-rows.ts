import type { Connection } from "../../connection/connection.ts";
import { quoteMysql } from "./names.ts";

/** How many rows each table has, in one view of all InnoDB tables. */
export async function countMysqlRows(connection: Connection): Promise<Readonly<Record<string, number>>> {
  return connection.transaction(async () => {
    const counts: Record<string, number> = {};
    for (const name of await mysqlTables(connection)) {
      const [row] = await connection.query(`SELECT COUNT(*) AS counted FROM ${quoteMysql(name)}`);
      counts[name] = Number(row?.["counted"]);
    }
    return counts;
  });
}

/** The names of the tables of a session's database, without views and sequences. */
export async function mysqlTables(connection: Connection): Promise<readonly string[]> {
  const rows = await connection.query(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY 1`,
  );
  return rows.map(({ name }) => String(name));
}
