import { LOG_LEVELS, type LogLevel } from "./config.ts";

export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

/** Writes one JSON object a line, for a log collector to read. */
export function createLog(level: LogLevel, write: (line: string) => void): Log {
  const lowest = LOG_LEVELS.indexOf(level);
  const at =
    (name: LogLevel) =>
    (message: string, fields: Fields = {}) => {
      if (LOG_LEVELS.indexOf(name) < lowest) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level: name, message, ...fields })}\n`);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

/**
 * What may be logged of an error: its message and code.
 * Not the whole object: the errors of a database driver can carry the connection string.
 */
export function describeError(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: "unknown error" };
  const code = errorCode(error);
  // Connecting to a name with several addresses fails with an AggregateError, whose own message is empty.
  const message = error.message || code || error.name;
  return code === undefined ? { error: message } : { error: message, code };
}

/** The `code` of a Node or PostgreSQL error, such as `ECONNREFUSED` or `57P01`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
