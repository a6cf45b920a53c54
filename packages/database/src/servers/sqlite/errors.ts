import { messageOf } from "@slipway/core";

import { DatabaseError } from "../../connection/database-error.ts";

/** Names of SQLite's primary result codes (sqlite.org/rescode.html) that a migration may meet. */
const NAMES: Readonly<Record<number, string>> = {
  1: "SQLITE_ERROR",
  3: "SQLITE_PERM",
  5: "SQLITE_BUSY",
  6: "SQLITE_LOCKED",
  7: "SQLITE_NOMEM",
  8: "SQLITE_READONLY",
  10: "SQLITE_IOERR",
  11: "SQLITE_CORRUPT",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
  18: "SQLITE_TOOBIG",
  19: "SQLITE_CONSTRAINT",
  20: "SQLITE_MISMATCH",
  26: "SQLITE_NOTADB",
};

/** Makes our error of whatever node:sqlite threw. */
export function sqliteError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const extended: unknown = error instanceof Error ? Reflect.get(error, "errcode") : undefined;
  const number = typeof extended === "number" ? extended : undefined;
  const code = number === undefined ? "UNKNOWN" : (NAMES[number & 0xff] ?? `SQLITE_${number & 0xff}`);
  return new DatabaseError(messageOf(error), { code, cause: error, ...(number === undefined ? {} : { number }) });
}
