import type { Connection } from "../connection/connection.ts";
import { countMysqlRows } from "./mysql/count-rows.ts";
import { countPostgresRows } from "./postgres/count-rows.ts";
import { countSqliteRows } from "./sqlite/count-rows.ts";

/** How many rows each table of a session's database has now, by the names that a backup's manifest uses. */
export async function countRows(connection: Connection): Promise<Readonly<Record<string, number>>> {
  const { dialect } = connection.server;
  if (dialect === "sqlite") return countSqliteRows((sql) => connection.query(sql));
  if (dialect !== "postgresql") return countMysqlRows(connection);
  return connection.transaction(async () => {
    await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    await connection.execute("SET LOCAL statement_timeout = 0");
    return countPostgresRows(connection);
  });
}
