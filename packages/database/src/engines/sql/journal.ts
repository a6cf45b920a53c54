import { CancelledError } from "@slipway/core";

import type { Connection } from "../../connection/connection.ts";
import { DatabaseError } from "../../connection/database-error.ts";
import type { ScriptStatement } from "../../sql/dialect.ts";
import type { MigrationFailure } from "../engine.ts";
import type { Book } from "./book.ts";
import { failureOf, isConnectionLoss } from "./failure.ts";
import { invalidIndexes } from "./invalid-indexes.ts";
import type { SqlUnit } from "./unit.ts";

/** What a journalled run needs to know. */
export interface JournalRun {
  readonly connection: Connection;
  readonly book: Book;
  /** Aborted, no further statement begins; what runs is cancelled by the caller. */
  readonly signal: AbortSignal;
  /** Whether rows changed in a transaction can be taken back on every table (MariaDB: InnoDB only). */
  readonly rowsAreAtomic: boolean;
}

/**
 * Runs a file statement by statement. Where the server can, a statement and its mark in the journal are one transaction;
 * elsewhere the journal says before each statement that it begins, and behind it that it is done. Inside of a transaction
 * that the file itself opened, the marks belong to it: what is rolled back is then also unmarked.
 */
export async function runWithJournal(unit: SqlUnit, run: JournalRun): Promise<MigrationFailure | undefined> {
  const begun = performance.now();
  let index = await run.book.begin(unit);
  let isOpen = false;
  try {
    for (const statement of unit.script.statements.slice(index)) {
      // A cancelled statement may end well (MariaDB's SLEEP does), or the order came between two.
      if (run.signal.aborted) throw new CancelledError("cancelled before this statement");
      await runStatement(unit, { ...run, statement, index, isOpen });
      isOpen = opens(statement, isOpen);
      index += 1;
    }
    await run.book.finish(unit, Math.round(performance.now() - begun));
    return undefined;
  } catch (error) {
    return giveUp(unit, { ...run, index, error });
  }
}

interface Step extends JournalRun {
  readonly statement: ScriptStatement;
  readonly index: number;
  /** A transaction of the file's own is open. */
  readonly isOpen: boolean;
}

async function runStatement(
  unit: SqlUnit,
  { connection, book, rowsAreAtomic, statement, index, isOpen }: Step,
): Promise<void> {
  const done = { started: index + 1, done: index + 1 };
  if (!isOpen && isAtomic(statement, connection, rowsAreAtomic)) {
    await connection.transaction(async () => {
      await connection.execute(statement.text);
      await book.progress(unit, done);
    });
    return;
  }
  await book.progress(unit, { started: index + 1, done: index });
  await connection.execute(statement.text);
  await book.progress(unit, done);
}

interface GivingUp {
  readonly connection: Connection;
  readonly book: Book;
  readonly index: number;
  readonly error: unknown;
}

async function giveUp(unit: SqlUnit, { connection, book, index, error }: GivingUp): Promise<MigrationFailure> {
  if (isConnectionLoss(error)) return failureOf(unit, error, { statement: index, effect: "unknown" });
  // A transaction that the file opened takes its marks along.
  await connection.execute("ROLLBACK").catch(() => undefined);
  const done = Math.min(index, lastCommitted(unit, index));
  const effect = done === 0 ? "none" : "partial";
  const offset = offsetOf(error, unit.script.statements[index]);
  const leftovers = await invalidIndexes(connection);
  const failure = failureOf(unit, error, { statement: index, offset, effect, leftovers });
  await book.fail(unit, { done, message: failure.message, line: failure.line ?? 0 });
  return failure;
}

function offsetOf(error: unknown, statement: ScriptStatement | undefined): number | undefined {
  if (!(error instanceof DatabaseError) || error.position === undefined || statement === undefined) return undefined;
  return statement.start + error.position;
}

/** How many statements are done when the one at `index` failed: without those of a transaction that is rolled back. */
function lastCommitted({ script }: SqlUnit, index: number): number {
  let open: number | undefined;
  for (const [at, statement] of script.statements.slice(0, index).entries()) {
    const opened = opens(statement, open !== undefined);
    if (opened) open ??= at;
    else open = undefined;
  }
  return open ?? index;
}

/** Whether a transaction of the file's own is open behind a statement. */
function opens({ kind, text }: ScriptStatement, before: boolean): boolean {
  if (kind === "transaction-control") {
    if (/^\s*(?:START\s+TRANSACTION|BEGIN)\b/i.test(text)) return true;
    return /^\s*(?:SAVEPOINT|RELEASE|ROLLBACK\s+(?:WORK\s+)?TO)\b/i.test(text) && before;
  }
  // What changes the schema commits (MariaDB's documentation, "SQL statements that cause an implicit commit").
  return before && kind !== "plain";
}

function isAtomic({ kind }: ScriptStatement, { server }: Connection, rowsAreAtomic: boolean): boolean {
  if (server.dialect === "postgresql" || server.dialect === "sqlite") return kind === "plain" || kind === "rows";
  return kind === "rows" && rowsAreAtomic;
}
