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

/** How far some units came. */
export interface Outcome {
  /** How many of them are done, from the first on. */
  readonly done: number;
  /** Why the one behind them is not. */
  readonly failure?: MigrationFailure;
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
const NEXT = ";\n";

/** A unit as it is sent. */
interface Part {
  readonly unit: SqlUnit;
  readonly sql: string;
}

/**
 * Runs files, each with its history row as one transaction, all in one message: a position in the server's error is one
 * in a file, and there is no moment at which a file is done without its row. At an error the server drops the rest of the
 * message, so that no file runs behind one that failed. A file that changes the session must come alone.
 */
export function runInPostgres(
  connection: Connection,
  units: readonly SqlUnit[],
  book: Book,
  reset: SessionReset,
): Promise<Outcome> {
  const parts = units.map((unit) => {
    const { text, statements } = unit.script;
    const resets = statements.some(({ kind }) => kind === "session-setting") ? `${reset.sql};\n` : "";
    return { unit, sql: `${BEGIN}${text}\n;${resets}${book.doneSql(unit)};\nCOMMIT` };
  });
  return runParts(connection, parts);
}

async function runParts(connection: Connection, parts: readonly Part[]): Promise<Outcome> {
  try {
    await connection.execute(parts.map(({ sql }) => sql).join(NEXT));
    return { done: parts.length };
  } catch (error) {
    const isLost = isConnectionLoss(error);
    if (!isLost) await connection.execute("ROLLBACK").catch(() => undefined);
    // The server reads a message to its end before it runs any of it: what it cannot read in one file keeps back all.
    if (!isLost && parts.length > 1 && completedOf(error) === 0) return oneByOne(connection, parts);
    return failed(parts, error, isLost ? "unknown" : "rolled-back");
  }
}

async function oneByOne(connection: Connection, parts: readonly Part[]): Promise<Outcome> {
  for (const [done, part] of parts.entries()) {
    const { failure } = await runParts(connection, [part]);
    if (failure !== undefined) return { done, failure };
  }
  return { done: parts.length };
}

function failed(parts: readonly Part[], error: unknown, effect: FailedAt["effect"]): Outcome {
  let start = 0;
  let completed = completedOf(error);
  let done = 0;
  for (const { unit, sql } of parts.slice(0, -1)) {
    // BEGIN, the file's, its row's and COMMIT.
    const commands = unit.script.statements.length + 3;
    if (completed < commands) break;
    completed -= commands;
    start += sql.length + NEXT.length;
    done += 1;
  }
  const unit = parts[done]?.unit;
  if (unit === undefined) throw error;
  const place = error instanceof DatabaseError ? placeOf(error.position, { unit, start, completed }) : {};
  return { done, failure: failureOf(unit, error, { statement: undefined, ...place, effect }) };
}

function completedOf(error: unknown): number {
  return error instanceof DatabaseError ? (error.completed ?? 0) : 0;
}

interface Reached {
  readonly unit: SqlUnit;
  /** Where its part of the message begins. */
  readonly start: number;
  /** Commands of its part, BEGIN included. */
  readonly completed: number;
}

function placeOf(
  position: number | undefined,
  { unit: { script }, start, completed }: Reached,
): Partial<Pick<FailedAt, "statement" | "offset">> {
  const offset = position === undefined ? undefined : position - start - BEGIN.length;
  const inFile = offset !== undefined && offset >= 0 && offset < script.text.length;
  const statement = inFile ? script.statements.findIndex(({ end }) => end > offset) : completed - 1;
  if (statement < 0 || statement >= script.statements.length) return {};
  return inFile ? { statement, offset } : { statement };
}
