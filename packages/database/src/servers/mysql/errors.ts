import { codeOf, messageOf } from "@slipway/core";

import { DatabaseError } from "../../connection/database-error.ts";

/** MariaDB's own errors, which mysql2 has no names for (MariaDB documentation, "MariaDB Error Codes"). */
const MARIADB: Readonly<Record<number, string>> = { 1927: "ER_CONNECTION_KILLED", 1969: "ER_STATEMENT_TIMEOUT" };

/** Makes our error of whatever mysql2 threw; `sql` is the text in which the server found a mistake. */
export function mysqlError(error: unknown, sql?: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const number: unknown = error instanceof Error ? Reflect.get(error, "errno") : undefined;
  const message = messageOf(error);
  const position = sql === undefined ? undefined : positionOf(sql, message);
  return new DatabaseError(message === "" ? (codeOf(error) ?? "The connection failed") : message, {
    code: codeFor(error, number, message),
    cause: error,
    ...(typeof number === "number" && number > 0 ? { number } : {}),
    ...(position === undefined ? {} : { position }),
  });
}

function codeFor(error: unknown, number: unknown, message: string): string {
  const code = codeOf(error);
  if (code !== undefined && code !== "UNKNOWN_CODE_PLEASE_REPORT") return code;
  if (typeof number === "number") return MARIADB[number] ?? `ER_${number}`;
  return /closed state/.test(message) ? "PROTOCOL_CONNECTION_LOST" : "UNKNOWN";
}

/** The server names the line, and quotes what follows the place where it gave up. */
function positionOf(sql: string, message: string): number | undefined {
  const match = /near '([\s\S]*)' at line (\d+)$/.exec(message);
  if (match === null) return undefined;
  const [, near = "", line = "1"] = match;
  const start = startOfLine(sql, Number(line));
  const found = sql.indexOf(near.split("\n", 1)[0] ?? "", start);
  return near === "" || found < 0 ? start : found;
}

function startOfLine(sql: string, line: number): number {
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const end = sql.indexOf("\n", start);
    if (end < 0) break;
    start = end + 1;
  }
  return start;
}
