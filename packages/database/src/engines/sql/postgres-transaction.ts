import type { Connection } from "../../connection/connection.ts";
import { DatabaseError } from "../../connection/database-error.ts";
import type { MigrationFailure } from "../engine.ts";
import type { Book } from "./book.ts";
import { type FailedAt, failureOf, isConnectionLoss } from "./failure.ts";
import type { SqlUnit } from "./unit.ts";

/** Settings of the session, put back after a file that changed some, so that each file finds the same session. */
export interface SessionReset {
  /** Statements separated by `;`; an empty text when there is nothing to put back. */
  readonly sql: string;
}

/** Reads what the session had set for itself, before any migration. */
export async function readSessionReset(connection: Connection): Promise<SessionReset> {
  const rows = await connection.query(
    "SELECT string_agg(format('SET %I = %L', name, setting), '; ') AS sql FROM pg_settings WHERE source = 'session'",
  );
  const own = rows[0]?.["sql"];
  return { sql: `RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL${typeof own === "string" ? `; ${own}` : ""}` };
}

const BEGIN = "BEGIN;\n";

/**
 * Runs a file and its history row as one transaction, in one message: a position in the server's error is one in the
 * file, and there is no moment at which one is done without the other.
 */
export async function runInPostgres(
  connection: Connection,
  unit: SqlUnit,
  book: Book,
  reset: SessionReset,
): Promise<MigrationFailure | undefined> {
  const { text, statements } = unit.script;
  const resets = statements.some(({ kind }) => kind === "session-setting") ? `${reset.sql};\n` : "";
  try {
    await connection.execute(`${BEGIN}${text}\n;${resets}${book.doneSql(unit)};\nCOMMIT`);
    return undefined;
  } catch (error) {
    await connection.execute("ROLLBACK").catch(() => undefined);
    const effect = isConnectionLoss(error) ? "unknown" : "rolled-back";
    return failureOf(unit, error, { ...placeOf(error, unit), effect });
  }
}

function placeOf(error: unknown, { script }: SqlUnit): Pick<FailedAt, "statement" | "offset"> {
  if (!(error instanceof DatabaseError)) return { statement: undefined };
  const offset = error.position === undefined ? undefined : error.position - BEGIN.length;
  const inFile = offset !== undefined && offset >= 0 && offset < script.text.length;
  // BEGIN is the first of the completed.
  const byCount = error.completed === undefined ? -1 : error.completed - 1;
  const statement = inFile ? script.statements.findIndex(({ end }) => end > offset) : byCount;
  if (statement < 0 || statement >= script.statements.length) return { statement: undefined };
  return inFile ? { statement, offset } : { statement };
}
