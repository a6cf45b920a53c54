import type { Connection } from "../../connection/connection.ts";
import type { AppliedMigration, ApplyResult, MigrationFailure, RunHooks } from "../engine.ts";
import type { Book } from "./book.ts";
import { type JournalRun, runWithJournal } from "./journal.ts";
import { mysqlSession } from "./mysql-session.ts";
import { type Pace, SINGLY, quickening } from "./pace.ts";
import { type Outcome, readSessionReset, runInPostgres } from "./postgres-transaction.ts";
import { runInSqlite } from "./sqlite-transaction.ts";
import type { SqlUnit } from "./unit.ts";

/** Runs units one after another and stops at the first that fails, or when told to. */
export async function runUnits(
  connection: Connection,
  units: readonly SqlUnit[],
  book: Book,
  hooks: RunHooks,
): Promise<ApplyResult> {
  const applied: AppliedMigration[] = [];
  if (units.length === 0) return { applied };
  await book.prepare();
  const { run, pace } = await runner({ connection, book, signal: hooks.signal });
  for (let next = 0; next < units.length;) {
    if (hooks.signal.aborted) return { applied, cancelled: true };
    const batch = pace.take(units.slice(next));
    hooks.onStart?.(batch.map(({ migration }) => migration));
    const started = performance.now();
    const { done, failure } = await cancellable(connection, hooks.signal, () => run(batch));
    const took = performance.now() - started;
    pace.took(took);
    // Of several in one message, only the history knows how long each took.
    const now = batch.slice(0, done).map((unit) => appliedOf(unit, batch.length === 1 ? took : undefined));
    applied.push(...now);
    hooks.onApplied?.(now);
    if (failure !== undefined) return { applied, failure, cancelled: hooks.signal.aborted };
    next += batch.length;
  }
  return { applied };
}

function appliedOf({ migration: { id, file }, script }: SqlUnit, took: number | undefined): AppliedMigration {
  const statements = script.statements.length;
  return { id, file, statements, ...(took === undefined ? {} : { milliseconds: Math.round(took) }) };
}

interface Runner {
  readonly pace: Pace;
  readonly run: (units: readonly SqlUnit[]) => Promise<Outcome>;
}

type Tools = Omit<JournalRun, "rowsAreAtomic">;

async function runner(tools: Tools): Promise<Runner> {
  const { connection, book } = tools;
  const { dialect, major } = connection.server;
  if (dialect === "postgresql") {
    const reset = await readSessionReset(connection);
    const journalled = async (unit: SqlUnit): Promise<MigrationFailure | undefined> => {
      const failure = await runWithJournal(unit, { ...tools, rowsAreAtomic: true });
      if (failure === undefined || failure.effect !== "unknown") await connection.execute(reset.sql);
      return failure;
    };
    const inTransaction = (units: readonly SqlUnit[]): Promise<Outcome> =>
      runInPostgres(connection, units, book, reset);
    const run = (units: readonly SqlUnit[]): Promise<Outcome> =>
      units.every(({ mode }) => mode === "transaction") ? inTransaction(units) : each(units, journalled);
    // Before 13, statement_timeout counted for a message as a whole (release notes of PostgreSQL 13).
    return { run, pace: major >= 13 ? quickening() : SINGLY };
  }
  const one = dialect === "sqlite" ? sqliteRunner(tools) : await mysqlRunner(tools);
  return { run: (units) => each(units, one), pace: SINGLY };
}

type RunOne = (unit: SqlUnit) => Promise<MigrationFailure | undefined>;

async function each(units: readonly SqlUnit[], run: RunOne): Promise<Outcome> {
  for (const [done, unit] of units.entries()) {
    const failure = await run(unit);
    if (failure !== undefined) return { done, failure };
  }
  return { done: units.length };
}

function sqliteRunner(tools: Tools): RunOne {
  return (unit) =>
    unit.mode === "transaction"
      ? runInSqlite(tools.connection, unit, tools.book)
      : runWithJournal(unit, { ...tools, rowsAreAtomic: true });
}

async function mysqlRunner(tools: Tools): Promise<RunOne> {
  const session = await mysqlSession(tools.connection);
  return async (unit) => {
    const failure = await runWithJournal(unit, { ...tools, rowsAreAtomic: session.rowsAreAtomic });
    if (failure?.effect !== "unknown") await session.restore();
    return failure;
  };
}

/** While `work` runs, an abort cancels the server's statement, which then fails and is written down as such. */
async function cancellable<T>(connection: Connection, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  let cancelling: Promise<void> = Promise.resolve();
  const cancel = (): void => {
    cancelling = connection.cancel().catch(() => undefined);
  };
  signal.addEventListener("abort", cancel, { once: true });
  try {
    return await work();
  } finally {
    signal.removeEventListener("abort", cancel);
    await cancelling;
  }
}
