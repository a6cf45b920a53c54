import type { Migration } from "../../plan/migration.ts";
import type { FileProblem } from "../../plan/problems.ts";
import type { Dialect } from "../../connection/connection.ts";
import type { Script } from "../../sql/dialect.ts";

/** A migration that is ready to run. */
export interface SqlUnit {
  readonly migration: Migration;
  readonly script: Script;
  /** Everything or nothing, or statement by statement with a journal. */
  readonly mode: "transaction" | "journal";
}

/** How the migrations of a file are to be run on a dialect. */
export function unitOf(migration: Migration, script: Script, dialect: Dialect): SqlUnit {
  // MariaDB and MySQL commit around every statement that changes the schema: there is no transaction of a whole file.
  const journalled = dialect === "mariadb" || dialect === "mysql" || script.tags.noTransaction || isAllOutside(script);
  return { migration, script, mode: journalled ? "journal" : "transaction" };
}

function isAllOutside({ statements }: Script): boolean {
  return (
    statements.some(isOutside) &&
    statements.every((statement) => isOutside(statement) || statement.kind === "session-setting")
  );
}

function isOutside({ kind }: { readonly kind: string }): boolean {
  return kind === "outside-transaction";
}

/** Why a unit must not be run as it is; found before anything is. */
export function unitProblems({ migration, script, mode }: SqlUnit, dialect: Dialect): readonly FileProblem[] {
  const { file } = migration;
  if (script.statements.length === 0) return [{ file, message: "has no statement" }];
  const problems = script.statements.flatMap(({ kind, line }) => {
    const message = problemOf(kind, mode, dialect);
    return message === undefined ? [] : [{ file, line, message }];
  });
  return [
    ...problems,
    ...misplacedPragmas(script, mode, dialect).map((line) => pragmaProblem(file, line)),
    ...foreignSections(script, file),
  ];
}

function problemOf(kind: string, mode: SqlUnit["mode"], dialect: Dialect): string | undefined {
  if (kind === "client-data")
    return "COPY … FROM STDIN has no data here: use INSERT, or COPY from a file of the server";
  if (kind === "transaction-control" && (dialect === "postgresql" || dialect === "sqlite"))
    return mode === "transaction"
      ? "begins or ends a transaction itself: the file runs in one already, together with its history row"
      : "begins or ends a transaction itself: each statement is journalled on its own";
  if (kind === "outside-transaction" && mode === "transaction")
    return "cannot run in a transaction, as the rest of the file does: move it to a file of its own, or write -- no-transaction on the first line";
  return undefined;
}

/** Inside of a transaction `PRAGMA foreign_keys` does nothing, silently (sqlite.org/pragma.html). */
function misplacedPragmas({ statements }: Script, mode: SqlUnit["mode"], dialect: Dialect): readonly number[] {
  if (dialect !== "sqlite" || mode !== "transaction") return [];
  const first = statements.findIndex(({ kind }) => kind !== "session-setting");
  const last = statements.findLastIndex(({ kind }) => kind !== "session-setting");
  return statements
    .filter(({ kind }, index) => kind === "session-setting" && index > first && index < last)
    .map(({ line }) => line);
}

function pragmaProblem(file: string, line: number): FileProblem {
  return {
    file,
    line,
    message: "PRAGMA foreign_keys has no effect here: write it before the first or after the last statement",
  };
}

/** Files of tools that keep the way back in the same file, which would run at once. */
function foreignSections({ comments, lineOf }: Script, file: string): readonly FileProblem[] {
  return comments
    .filter(({ text }) => /^(?:migrate:down\b|\+goose Down\b|\+migrate Down\b)/i.test(text))
    .map(({ text, start }) => ({
      file,
      line: lineOf(start),
      message: `"-- ${text}" belongs to another tool; this engine would run what follows it`,
    }));
}
