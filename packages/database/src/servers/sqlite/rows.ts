import type { DatabaseSync, SQLInputValue } from "node:sqlite";

import type { Row } from "../../connection/connection.ts";

/** Runs one statement with `$1` … and gives back its rows; integers that fit no number become text. */
export function allRows(database: DatabaseSync, sql: string, parameters: readonly unknown[]): readonly Row[] {
  // SQLite takes $1 for a name; ?1 is the same parameter by number.
  const statement = database.prepare(parameters.length === 0 ? sql : sql.replaceAll(/\$(\d+)/g, "?$1"));
  statement.setReadBigInts(true);
  return statement.all(...parameters.map(inputValue)).map(plain);
}

function inputValue(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite takes no ${typeof value} for a value`);
}

function plain(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, number(value)]));
}

function number(value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value.toString();
}
