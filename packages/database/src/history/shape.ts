import type { Connection } from "../connection/connection.ts";
import { sha256 } from "../plan/file-content.ts";
import { quoteName, textOf } from "./table.ts";

/** A database's tables as far as a comparison needs them. */
export interface Shape {
  /** Columns by table. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** The same for the same schema, whatever the rows. */
  readonly digest: string;
}

const SQL = {
  postgresql: `SELECT table_schema || '.' || table_name AS name, column_name AS part, concat_ws(' ', data_type, udt_name, is_nullable, column_default, character_maximum_length) AS detail
      FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
    UNION ALL SELECT schemaname || '.' || tablename, '', indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
    UNION ALL SELECT conrelid::regclass::text, '', conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0 AND connamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema'))
    ORDER BY 1, 2, 3`,
  mysql: `SELECT table_name AS name, column_name AS part, concat_ws(' ', column_type, is_nullable, column_default, extra) AS detail FROM information_schema.columns WHERE table_schema = database()
    UNION ALL SELECT table_name, '', concat_ws(' ', index_name, seq_in_index, column_name, non_unique) FROM information_schema.statistics WHERE table_schema = database()
    ORDER BY 1, 2, 3`,
  sqlite: `SELECT m.name AS name, c.name AS part, concat_ws(' ', c.type, c."notnull", c.dflt_value, c.pk) AS detail FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    UNION ALL SELECT tbl_name, '', type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE type <> 'table'
    ORDER BY 1, 2, 3`,
} as const;

/** Reads the shape. Our own history table, and Prisma's, are left out: they are no part of the project's schema. */
export async function readShape(connection: Connection): Promise<Shape> {
  const { dialect } = connection.server;
  const rows = await connection.query(SQL[dialect === "mariadb" ? "mysql" : dialect]);
  const own = rows.filter((row) => !/(?:^|\.)_(?:slipway|prisma)_migrations$/.test(textOf(row, "name")));
  const tables = new Map<string, string[]>();
  for (const row of own) {
    const [name, part] = [textOf(row, "name"), textOf(row, "part")];
    if (part !== "") tables.set(name, [...(tables.get(name) ?? []), part]);
  }
  const lines = own.map((row) => [textOf(row, "name"), textOf(row, "part"), textOf(row, "detail")].join("\t"));
  return { tables, digest: sha256(lines.join("\n")) };
}

/** How many rows each table has. SQLite only, where counting is cheap and nobody else writes the copy. */
export async function countRows(
  connection: Connection,
  tables: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const [row] = await connection.query(`SELECT count(*) AS n FROM ${quoteName(table)}`);
    counts.set(table, Number(row === undefined ? "0" : textOf(row, "n")));
  }
  return counts;
}
