import type { Dialect } from "../connection/connection.ts";
import type { Comment } from "./comment.ts";
import type { StatementKind } from "./kind.ts";
import { type LineOf, lineIndex } from "./lines.ts";
import { mysqlKind, sqliteKind } from "./keywords/kinds.ts";
import { assessMysql } from "./keywords/mysql-rules.ts";
import { assessSqlite } from "./keywords/sqlite-rules.ts";
import { type MysqlModes, splitMysql } from "./mysql/split.ts";
import { assessPostgres } from "./postgres/assess.ts";
import { kindOf } from "./postgres/kinds.ts";
import { loadPostgresParser } from "./postgres/parser.ts";
import type { Assessment } from "./risk/risk.ts";
import { splitSqlite } from "./sqlite/split.ts";
import type { Statement } from "./statement.ts";
import { type Tags, readTags } from "./tags.ts";

/** A statement and what is known of it before it runs. */
export interface ScriptStatement extends Statement {
  readonly kind: StatementKind;
  readonly assessment: Assessment;
}

/** A script, cut into what the server will run. */
export interface Script {
  readonly text: string;
  readonly lineOf: LineOf;
  readonly statements: readonly ScriptStatement[];
  readonly comments: readonly Comment[];
  readonly tags: Tags;
}

/** Reads a dialect's scripts; throws an `SqlError` for one that cannot be read. */
export type ReadScript = (text: string) => Script;

/** What must be known of a server to read scripts for it. */
export interface SqlTarget extends MysqlModes {
  readonly dialect: Dialect;
  readonly major: number;
}

/** The reader for a server's dialect; for PostgreSQL it loads the parser. */
export async function scriptReader(target: SqlTarget): Promise<ReadScript> {
  if (target.dialect === "postgresql") {
    const parser = await loadPostgresParser();
    return (text) => {
      const { statements, comments } = parser.parse(text);
      return assemble(
        text,
        statements.map((item) => known(item, kindOf(item.node, target.major), assessPostgres(item.node))),
        comments,
      );
    };
  }
  const isSqlite = target.dialect === "sqlite";
  const [kind, assess] = isSqlite ? [sqliteKind, assessSqlite] : [mysqlKind, assessMysql];
  return (text) => {
    const { statements, comments } = isSqlite ? splitSqlite(text) : splitMysql(text, target);
    return assemble(
      text,
      statements.map((item) => known(item, kind(item.code), assess(item.code))),
      comments,
    );
  };
}

function known({ text, start, end, line }: Statement, kind: StatementKind, assessment: Assessment): ScriptStatement {
  return { text, start, end, line, kind, assessment };
}

function assemble(text: string, statements: readonly ScriptStatement[], comments: readonly Comment[]): Script {
  const tags = readTags(comments, statements[0]?.start ?? text.length);
  return { text, lineOf: lineIndex(text), statements, comments, tags };
}
