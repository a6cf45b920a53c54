import type { Row } from "../../connection/connection.ts";

const TABLES = `SELECT name FROM pragma_table_list
  WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;

/** How many rows each ordinary table has; virtual tables keep theirs in tables that are counted. */
export async function countSqliteRows(
  ask: (sql: string) => Promise<readonly Row[]>,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { name } of await ask(TABLES)) {
    const [row] = await ask(`SELECT count(*) AS rows FROM "${String(name).replaceAll('"', '""')}"`);
    counts[String(name)] = Number(row?.["rows"]);
  }
  return counts;
}
