import type { Connection } from "../../connection/connection.ts";
import type { AppliedMigration, ApplyResult, MigrationFailure, RunHooks } from "../engine.ts";
import type { Book } from "./book.ts";
import { runWithJournal } from "./journal.ts";
import { mysqlSession } from "./mysql-session.ts";
import { readSessionReset, runInPostgres } from "./postgres-transaction.ts";
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
  const run = await runner(connection, book);
  for (const unit of units) {
    if (hooks.signal.aborted) return { applied, cancelled: true };
    hooks.onStart?.(unit.migration);
    const started = performance.now();
    const failure = await cancellable(connection, hooks.signal, () => run(unit));
    if (failure !== undefined) return { applied, failure, cancelled: hooks.signal.aborted };
    const { id, file } = unit.migration;
    const done = {
      id,
      file,
      statements: unit.script.statements.length,
      milliseconds: Math.round(performance.now() - started),
    };
    applied.push(done);
    hooks.onApplied?.(done);
  }
  return { applied };
}

type Run = (unit: SqlUnit) => Promise<MigrationFailure | undefined>;

async function runner(connection: Connection, book: Book): Promise<Run> {
  const { dialect } = connection.server;
  if (dialect === "postgresql") {
    const reset = await readSessionReset(connection);
    return async (unit) => {
      if (unit.mode === "transaction") return runInPostgres(connection, unit, book, reset);
      const failure = await runWithJournal(unit, { connection, book, rowsAreAtomic: true });
      if (failure === undefined || failure.effect !== "unknown") await connection.execute(reset.sql);
      return failure;
    };
  }
  if (dialect === "sqlite")
    return (unit) =>
      unit.mode === "transaction"
        ? runInSqlite(connection, unit, book)
        : runWithJournal(unit, { connection, book, rowsAreAtomic: true });
  const session = await mysqlSession(connection);
  return async (unit) => {
    const failure = await runWithJournal(unit, { connection, book, rowsAreAtomic: session.rowsAreAtomic });
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
