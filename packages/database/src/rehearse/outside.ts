import type { PendingMigration } from "../engines/engine.ts";
import type { Connection, Dialect } from "../connection/connection.ts";
import type { FileProblem } from "../plan/problems.ts";

/** Statements that reach beyond the database they run in, by dialect: in a rehearsal they would be done for real. */
const WORDS: Readonly<Record<"postgresql" | "mysql" | "sqlite", readonly RegExp[]>> = {
  postgresql: [
    /\b(?:CREATE|ALTER|DROP)\s+(?:ROLE|USER(?!\s+MAPPING)|GROUP|DATABASE|TABLESPACE|SUBSCRIPTION)\b/i,
    /\bALTER\s+SYSTEM\b/i,
    /\b(?:REASSIGN|DROP)\s+OWNED\b/i,
    /\bON\s+(?:DATABASE|ROLE|TABLESPACE)\b/i,
    /^\s*(?:GRANT|REVOKE)\b(?![\s\S]*\bON\b)/i,
    /\bCOPY\b[\s\S]*\bPROGRAM\b/i,
  ],
  mysql: [
    /^\s*USE\b/i,
    /\b(?:CREATE|ALTER|DROP)\s+(?:OR\s+REPLACE\s+)?(?:DATABASE|SCHEMA|USER|ROLE|SERVER|TABLESPACE)\b/i,
    /^\s*(?:GRANT|REVOKE|FLUSH|RESET|PURGE|KILL|SHUTDOWN|INSTALL|UNINSTALL|CHANGE\s+MASTER|START\s+|STOP\s+)(?!TRANSACTION)/i,
    /\bSET\s+(?:GLOBAL|PERSIST|PERSIST_ONLY|@@GLOBAL)\b/i,
  ],
  sqlite: [/^\s*ATTACH\b/i, /^\s*VACUUM\b[\s\S]*\bINTO\b/i],
};

/** Texts and comments, in which a word means nothing. */
const QUIET = /'(?:[^'\\]|\\.|'')*'|--[^\n]*|\/\*(?!!)[\s\S]*?\*\//g;

/** A function's body is not run when the function is made. */
const BODY = /^\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\b/i;

/**
 * The statements that act on the whole server, or on another database of it, so that no rehearsal can be held without
 * doing them. What a program or a block of code does cannot be seen.
 *
 * @param databases the names of the server's databases, where a statement can name one
 */
export function outsideProblems(
  pending: readonly PendingMigration[],
  dialect: Dialect,
  databases: readonly string[],
): readonly FileProblem[] {
  const words = WORDS[dialect === "mariadb" ? "mysql" : dialect];
  const patterns = dialect === "mariadb" || dialect === "mysql" ? [...words, ...databases.map(qualifier)] : words;
  return pending.flatMap(({ migration: { file }, script }) =>
    (script?.statements ?? []).flatMap(({ text, line }) => {
      const found = firstMatch(codeOf(text), patterns);
      if (found === undefined) return [];
      const message = `${found} reaches beyond this database: a rehearsal would do it for real`;
      return [{ file, line, message }];
    }),
  );
}

/** The databases that a statement of this server can name. */
export async function nameableDatabases(connection: Connection): Promise<readonly string[]> {
  const { dialect } = connection.server;
  if (dialect === "postgresql" || dialect === "sqlite") return [];
  const rows = await connection.query(
    "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name <> 'information_schema'",
  );
  return rows.map(({ name }) => String(name));
}

function codeOf(text: string): string {
  const code = text.replaceAll(QUIET, " ");
  return BODY.test(code) ? code.replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, " ") : code;
}

function firstMatch(code: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const [found] = pattern.exec(code) ?? [];
    if (found !== undefined) return found.trim().replaceAll(/\s+/g, " ").slice(0, 60);
  }
  return undefined;
}

function qualifier(database: string): RegExp {
  const name = database.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?:\`${name}\`|(?<![\\w\`.$])${name})\\s*\\.(?=\\s*[\\w\`$])`, "iu");
}
