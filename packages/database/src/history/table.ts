import type { Connection, Row } from "../connection/connection.ts";

/** Whether the session sees a table of this name; on PostgreSQL by its search path unless a schema is given. */
export async function hasTable(connection: Connection, name: string, schema?: string): Promise<boolean> {
  const { dialect } = connection.server;
  if (dialect === "postgresql") {
    const qualified = schema === undefined ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
    return first(await connection.query("SELECT to_regclass($1) IS NOT NULL AS found", [qualified]));
  }
  if (dialect === "sqlite")
    return first(
      await connection.query("SELECT count(*) AS found FROM sqlite_master WHERE type = 'table' AND name = $1", [name]),
    );
  return first(
    await connection.query(
      "SELECT count(*) AS found FROM information_schema.tables WHERE table_schema = database() AND table_name = $1",
      [name],
    ),
  );
}

/**
 * A history table's name in full, so that it is found whatever a migration does to the search path or the current database:
 * on PostgreSQL in the schema where it is, or where the session would make it.
 */
export async function fullTableName(connection: Connection, name: string): Promise<string> {
  const { dialect, database } = connection.server;
  if (dialect === "sqlite") return name;
  if (dialect !== "postgresql") return `\`${database.replaceAll("`", "``")}\`.${name}`;
  const [row] = await connection.query(
    `SELECT COALESCE((SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1)), current_schema()) AS schema`,
    [name],
  );
  return `${quoteName(row === undefined ? "public" : textOf(row, "schema") || "public")}.${name}`;
}

/** A name in the double quotes of standard SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text of a row's column; an empty one for NULL. Bytes are read as UTF-8. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("utf8");
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  return value === null || value === undefined ? "" : JSON.stringify(value);
}

/** A number of a row's column, in whichever form the driver gives it. */
export function numberOf(row: Row, column: string): number {
  return Number(textOf(row, column) || "0");
}

/** A truth of a row's column: PostgreSQL has booleans, the others numbers. */
export function truthOf(row: Row, column: string): boolean {
  return ["true", "1", "t"].includes(textOf(row, column).toLowerCase());
}

/** A blob of a row's column as hexadecimal digits. */
export function hexOf(row: Row, column: string): string {
  const value = row[column];
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : "";
}

function first(rows: readonly Row[]): boolean {
  const [row] = rows;
  return row !== undefined && (truthOf(row, "found") || numberOf(row, "found") > 0);
}
