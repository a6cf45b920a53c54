import type { Connection, Server } from "../connection/connection.ts";
import type { History } from "../history/history.ts";
import { type Comparison, compare } from "../plan/compare.ts";
import type { Migration } from "../plan/migration.ts";
import { type FileProblem, refuseProblems } from "../plan/problems.ts";
import { type ReadScript, type Script, scriptReader } from "../sql/dialect.ts";
import { findingsOf } from "../sql/risk/batch.ts";
import type { Finding } from "../sql/risk/finding.ts";
import { SqlError } from "../sql/sql-error.ts";
import type { Engine, PendingMigration } from "./engine.ts";
import { unitOf, unitProblems } from "./sql/unit.ts";

/** How a database and a project stand to each other. Nothing was changed to find out. */
export interface Inspection {
  readonly migrations: readonly Migration[];
  readonly history: History;
  readonly comparison: Comparison;
  readonly pending: readonly PendingMigration[];
  /** The last migration that is applied; an empty text when none is. */
  readonly version: string;
}

/**
 * Reads the project, the history and the SQL that is pending.
 *
 * @throws FilesError for files that cannot run as they are, with every problem
 */
export async function inspect(engine: Engine, connection: Connection): Promise<Inspection> {
  const migrations = await engine.load();
  const history = await engine.history(connection);
  const comparison = compare(migrations, history.rows);
  const probed = await engine.probe?.(connection);
  const pending = probed ?? (await readPending(engine, connection, comparison.pending));
  const version = (await engine.version?.(connection)) ?? versionOf(history);
  return { migrations, history, comparison, pending, version };
}

/** The same project against the history as it is now: what the database proves after a run. */
export async function inspectAgain(engine: Engine, connection: Connection, before: Inspection): Promise<Inspection> {
  const history = await engine.history(connection);
  const comparison = compare(before.migrations, history.rows);
  const left = new Set(comparison.pending);
  const pending = before.pending.filter(({ migration }) => left.has(migration));
  const version = (await engine.version?.(connection)) ?? versionOf(history);
  return { migrations: before.migrations, history, comparison, pending, version };
}

/** The last migration that a history calls done. */
export function versionOf({ rows }: History): string {
  return rows.findLast(({ state }) => state === "done")?.id ?? "";
}

async function readPending(
  engine: Engine,
  connection: Connection,
  pending: readonly Migration[],
): Promise<readonly PendingMigration[]> {
  if (pending.length === 0) return [];
  const { dialect } = connection.server;
  const read = await scriptReader({ ...connection.server, ...(await modesOf(connection)) });
  const problems: FileProblem[] = [];
  const scripts = pending.map((migration) => {
    const sql = engine.sqlOf(migration);
    const script = sql === undefined ? undefined : parse(read, sql, migration, problems);
    if (engine.native && script !== undefined)
      problems.push(...unitProblems(unitOf(migration, script, dialect), dialect));
    return script;
  });
  refuseProblems(problems, "Nothing has been run.");
  const findings = findingsByFile(pending, scripts);
  return pending.map((migration, index) => ({
    migration,
    script: scripts[index],
    findings: findings.get(migration.file) ?? [],
    phase: scripts[index]?.tags.phase,
    readable: scripts[index] !== undefined,
  }));
}

function findingsByFile(
  pending: readonly Migration[],
  scripts: readonly (Script | undefined)[],
): ReadonlyMap<string, readonly Finding[]> {
  const named = pending.flatMap(({ file }, index) => {
    const script = scripts[index];
    return script === undefined ? [] : [{ file, script }];
  });
  const found = new Map<string, Finding[]>();
  for (const finding of findingsOf(named)) {
    const list = found.get(finding.file) ?? [];
    list.push(finding);
    found.set(finding.file, list);
  }
  return found;
}

function parse(read: ReadScript, sql: string, migration: Migration, problems: FileProblem[]): Script | undefined {
  try {
    return read(sql);
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    const advice = error.hint === undefined ? "" : ` ${error.hint}`;
    problems.push({ file: migration.file, line: error.line, message: `${error.message}.${advice}` });
    return undefined;
  }
}

/** On MariaDB and MySQL the session's modes say how quotes are read. */
async function modesOf({ server, query }: Pick<Connection, "query"> & { readonly server: Server }): Promise<{
  ansiQuotes?: boolean;
  noBackslashEscapes?: boolean;
}> {
  if (server.dialect !== "mariadb" && server.dialect !== "mysql") return {};
  const [row] = await query("SELECT @@SESSION.sql_mode AS mode");
  const mode = String(row?.["mode"]);
  return { ansiQuotes: mode.includes("ANSI_QUOTES"), noBackslashEscapes: mode.includes("NO_BACKSLASH_ESCAPES") };
}
