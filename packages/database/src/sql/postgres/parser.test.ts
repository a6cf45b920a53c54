import { describe, expect, it } from "vitest";

import { SqlError } from "../sql-error.ts";
import { kindOf } from "./kinds.ts";
import { loadPostgresParser } from "./parser.ts";

const parser = await loadPostgresParser();

describe("the PostgreSQL parser", () => {
  it("splits at the right places, past nested comments, dollar quotes and atomic bodies", () => {
    const script = [
      "-- é 😀 /* no",
      "/* outer /* inner ; */ still ; */ CREATE TABLE é (a text DEFAULT E'it\\'s; x');",
      "DO $x$ BEGIN PERFORM ';'; END $x$;",
      "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;",
      ";; SELECT '😀;' -- last",
    ].join("\n");
    const { statements, comments } = parser.parse(script);
    expect(statements.map(({ text, line }) => [line, text])).toEqual([
      [2, "CREATE TABLE é (a text DEFAULT E'it\\'s; x')"],
      [3, "DO $x$ BEGIN PERFORM ';'; END $x$"],
      [4, "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END"],
      [5, expect.stringMatching(/^SELECT '😀;'/)],
    ]);
    for (const { text, start, end } of statements) expect(script.slice(start, end)).toBe(text);
    expect(comments.map(({ text }) => text)).toEqual(["é 😀 /* no", "outer /* inner ; */ still ;", "last"]);
  });

  it.each([
    ["", 0],
    ["  \n-- only a comment\n", 0],
    [";;", 0],
    ["SELECT 1", 1],
  ])("counts the statements of %j", (script, count) => {
    expect(parser.parse(script).statements).toHaveLength(count);
  });

  it("names the line of a mistake, counted past characters of more than one byte", () => {
    expect(() => parser.parse("-- ééé 😀\nSELECT 1;\n\nSELEC 2;")).toThrow(SqlError);
    expect(lineOfError("-- ééé 😀\nSELECT 1;\n\nSELEC 2;")).toBe(4);
  });

  it("explains a command of psql", () => {
    expect(() => parser.parse("\\set x 1\nSELECT 1;")).toThrow(
      expect.objectContaining({ line: 1, hint: expect.stringContaining("psql") }),
    );
  });

  it.each([
    ["CREATE INDEX CONCURRENTLY i ON t (a)", "outside-transaction"],
    ["CREATE INDEX i ON t (a)", "plain"],
    ["DROP INDEX CONCURRENTLY i", "outside-transaction"],
    ["REINDEX TABLE CONCURRENTLY t", "outside-transaction"],
    ["REINDEX TABLE t", "plain"],
    ["REINDEX DATABASE d", "outside-transaction"],
    ["VACUUM t", "outside-transaction"],
    ["ANALYZE t", "plain"],
    ["ALTER SYSTEM SET work_mem = '1MB'", "outside-transaction"],
    ["CREATE DATABASE d", "outside-transaction"],
    ["ALTER TABLE t DETACH PARTITION p CONCURRENTLY", "outside-transaction"],
    ["ALTER TABLE t DETACH PARTITION p", "plain"],
    ["ALTER TYPE e ADD VALUE 'x'", "plain"],
    ["BEGIN", "transaction-control"],
    ["COMMIT", "transaction-control"],
    ["SAVEPOINT s", "transaction-control"],
    ["SET search_path = ''", "session-setting"],
    ["COPY t FROM STDIN", "client-data"],
    ["COPY t TO '/tmp/x'", "plain"],
  ])("takes %s for %s", (sql, kind) => {
    const [statement] = parser.parse(sql).statements;
    expect(statement === undefined ? undefined : kindOf(statement.node, 15)).toBe(kind);
  });
});

function lineOfError(script: string): number | undefined {
  try {
    parser.parse(script);
    return undefined;
  } catch (error) {
    return error instanceof SqlError ? error.line : undefined;
  }
}
