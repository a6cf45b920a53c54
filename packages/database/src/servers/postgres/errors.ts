import { codeOf, messageOf } from "@slipway/core";

import { DatabaseError } from "../../connection/database-error.ts";

/** The fields of PostgreSQL's ErrorResponse that node-postgres puts on an error, as far as they are used. */
interface ErrorFields {
  readonly position?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly where?: string;
}

/** Makes our error of whatever node-postgres threw; `sql` is the text whose position the server counts in. */
export function postgresError(error: unknown, sql?: string, completed?: number): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const fields = fieldsOf(error);
  const detail = [fields.detail, fields.hint, fields.where].filter(Boolean).join("\n");
  const position = sql === undefined ? undefined : indexOf(sql, Number(fields.position));
  return new DatabaseError(messageOf(error), {
    code: codeFor(error),
    cause: error,
    ...(detail === "" ? {} : { detail }),
    ...(position === undefined ? {} : { position }),
    ...(completed === undefined ? {} : { completed }),
  });
}

function codeFor(error: unknown): string {
  const code = codeOf(error);
  if (code !== undefined) return code;
  const message = messageOf(error);
  if (message.includes("does not support SSL")) return "TLS_REFUSED";
  if (message.includes("timeout expired")) return "ETIMEDOUT";
  return /terminated|not queryable|closed/i.test(message) ? "CONNECTION_LOST" : "UNKNOWN";
}

function fieldsOf(error: unknown): ErrorFields {
  const text = (name: string): string | undefined => {
    const value: unknown = typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const found = { position: text("position"), detail: text("detail"), hint: text("hint"), where: text("where") };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** PostgreSQL counts characters from one, JavaScript UTF-16 units from zero. */
function indexOf(sql: string, position: number): number | undefined {
  if (!Number.isInteger(position) || position < 1) return undefined;
  let index = 0;
  let left = position - 1;
  for (const character of sql) {
    if (left === 0) break;
    left -= 1;
    index += character.length;
  }
  return index;
}
