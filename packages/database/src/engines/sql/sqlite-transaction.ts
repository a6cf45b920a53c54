import type { Connection, Row } from "../../connection/connection.ts";
import { DatabaseError } from "../../connection/database-error.ts";
import type { MigrationFailure } from "../engine.ts";
import type { Book } from "./book.ts";
import { failureOf } from "./failure.ts";
import type { SqlUnit } from "./unit.ts";

/**
 * Runs a file and its history row as one transaction, statement by statement: SQLite runs inside this process, so that
 * costs nothing, and the statement that failed is known. `PRAGMA foreign_keys` in front of the others stays outside.
 */
export async function runInSqlite(
  connection: Connection,
  unit: SqlUnit,
  book: Book,
): Promise<MigrationFailure | undefined> {
  const started = performance.now();
  const { head, body } = partsOf(unit);
  let at: number | undefined;
  const run = async (index: number): Promise<void> => {
    at = index;
    await connection.execute(unit.script.statements[index]?.text ?? "");
  };
  const [enforced] = await connection.query("PRAGMA foreign_keys");
  try {
    for (const index of head) await run(index);
    const before = await violations(connection);
    await connection.transaction(async () => {
      for (const index of body) await run(index);
      at = undefined;
      refuseNewViolations(before, await violations(connection));
      await book.recordDone(unit, Math.round(performance.now() - started));
    });
    return undefined;
  } catch (error) {
    return failureOf(unit, error, { statement: at, effect: "rolled-back" });
  } finally {
    // Each file finds the session as the first one did.
    await connection.execute(`PRAGMA foreign_keys = ${enforced?.["foreign_keys"] === 1 ? "ON" : "OFF"}`);
  }
}

/** Indices of the settings in front, and of everything that is no setting. */
function partsOf({ script }: SqlUnit): { readonly head: readonly number[]; readonly body: readonly number[] } {
  const all = [...script.statements.entries()];
  const body = all.flatMap(([index, { kind }]) => (kind === "session-setting" ? [] : [index]));
  const head = all.flatMap(([index, { kind }]) =>
    kind === "session-setting" && index < (body[0] ?? 0) ? [index] : [],
  );
  return { head, body };
}

async function violations(connection: Connection): Promise<ReadonlySet<string>> {
  const rows = await connection.query("PRAGMA foreign_key_check");
  return new Set(rows.map(violation));
}

function violation(row: Row): string {
  return `${String(row["table"])} → ${String(row["parent"])} (row ${String(row["rowid"])})`;
}

/** The file may have had foreign keys switched off; what it leaves must hold all the same. */
function refuseNewViolations(before: ReadonlySet<string>, after: ReadonlySet<string>): void {
  const fresh = [...after].filter((item) => !before.has(item));
  if (fresh.length === 0) return;
  const shown = fresh.slice(0, 3).join(", ");
  throw new DatabaseError(`the migration breaks ${fresh.length} foreign keys: ${shown}`, { code: "SQLITE_CONSTRAINT" });
}
