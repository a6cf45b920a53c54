import { describe, expect, it } from "vitest";

import type { Dialect } from "../../connection/connection.ts";
import { scriptReader } from "../dialect.ts";
import { findingsOf } from "./batch.ts";

const readers = {
  postgresql: await scriptReader({ dialect: "postgresql", major: 15 }),
  mariadb: await scriptReader({ dialect: "mariadb", major: 10 }),
  mysql: await scriptReader({ dialect: "mysql", major: 8 }),
  sqlite: await scriptReader({ dialect: "sqlite", major: 3 }),
};

function rules(dialect: Dialect, ...texts: readonly string[]): readonly string[] {
  return findings(dialect, ...texts).map(({ rule }) => rule);
}

function findings(dialect: Dialect, ...texts: readonly string[]) {
  return findingsOf(texts.map((text, index) => ({ file: `${index + 1}.sql`, script: readers[dialect](text) })));
}

describe("risks on PostgreSQL", () => {
  it.each([
    ["DROP TABLE a, s.b", ["drop-table", "drop-table"]],
    ["DROP TABLE a CASCADE", ["drop-table", "cascade"]],
    ["ALTER TABLE a DROP COLUMN b", ["drop-column"]],
    ["ALTER TABLE a DROP COLUMN b CASCADE", ["drop-column", "cascade"]],
    ["DROP SCHEMA s", ["drop-schema"]],
    ["DROP DATABASE d", ["drop-database"]],
    ["DROP MATERIALIZED VIEW m", ["drop-matview"]],
    ["DROP SEQUENCE s", ["drop-sequence"]],
    ["DROP TYPE t", ["drop-type"]],
    ["DROP OWNED BY x", ["drop-owned"]],
    ["DROP VIEW v", ["drop-view"]],
    ["TRUNCATE a, b", ["truncate", "truncate"]],
    ["DELETE FROM a", ["delete-all"]],
    ["DELETE FROM a WHERE true", ["delete-all"]],
    ["DELETE FROM a WHERE id = 1", []],
    ["UPDATE a SET b = 1", ["update-all"]],
    ["WITH gone AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM gone", ["delete-all"]],
    ["ALTER TABLE a DISABLE TRIGGER ALL", ["disable-triggers"]],
    ["ALTER TABLE a RENAME TO b", ["rename-table"]],
    ["ALTER TABLE a RENAME COLUMN b TO c", ["rename-column"]],
    ["ALTER TYPE e RENAME VALUE 'a' TO 'b'", ["rename-value"]],
    ["ALTER TYPE e ADD VALUE 'a'", []],
    ["ALTER TABLE a ALTER COLUMN b TYPE text", ["change-type"]],
    ["ALTER TABLE a ALTER COLUMN b SET NOT NULL", ["set-not-null"]],
    ["ALTER TABLE a ADD COLUMN b int NOT NULL", ["add-required-column"]],
    ["ALTER TABLE a ADD COLUMN b int NOT NULL DEFAULT 1", []],
    ["ALTER TABLE a ADD COLUMN b timestamptz NOT NULL DEFAULT now()", []],
    ["ALTER TABLE a ADD COLUMN b uuid DEFAULT gen_random_uuid()", ["volatile-default"]],
    ["ALTER TABLE a ADD COLUMN b bigserial", ["volatile-default"]],
    ["ALTER TABLE a ADD COLUMN b int UNIQUE", ["add-unique"]],
    ["CREATE INDEX i ON a (b)", ["index-blocks-writes"]],
    ["CREATE INDEX CONCURRENTLY i ON a (b)", ["not-repeatable"]],
    ["CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (b)", []],
    ["CREATE UNIQUE INDEX i ON a (b)", ["add-unique"]],
    ["ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES c (d)", ["constraint-scan"]],
    ["ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES c (d) NOT VALID", []],
    ["ALTER TABLE a ADD CONSTRAINT u UNIQUE USING INDEX i", []],
    ["ALTER TABLE a ADD PRIMARY KEY (b)", ["add-unique"]],
    ["DROP INDEX i", ["drop-index"]],
    ["DROP INDEX CONCURRENTLY i", []],
    ["ALTER TABLE a DROP CONSTRAINT c", ["drop-constraint"]],
    ["GRANT SELECT ON a TO x", ["grant"]],
    ["REVOKE SELECT ON a FROM x", ["revoke"]],
    ["DO $$ BEGIN DROP TABLE a; END $$", ["opaque"]],
    ["CALL p()", ["opaque"]],
    ["CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'select 1'", ["replace"]],
    ["INSERT INTO a VALUES (1)", []],
    ['CREATE EXTENSION IF NOT EXISTS "uuid-ossp"', []],
  ])("finds in %s: %j", (sql, expected) => {
    expect(rules("postgresql", sql)).toEqual(expected);
  });
});

describe("risks on MariaDB and MySQL", () => {
  it.each([
    ["DROP TABLE IF EXISTS a, `b`.c", ["drop-table", "drop-table"]],
    ["DROP TEMPORARY TABLE a", []],
    ["DROP DATABASE d", ["drop-database"]],
    ["/*!50000 DROP TABLE a */", ["drop-table"]],
    ["CREATE OR REPLACE TABLE a (b int)", ["replace-table"]],
    ["ALTER TABLE a DROP COLUMN b, ADD c int, DROP d", ["drop-column", "drop-column"]],
    ["ALTER TABLE a DROP FOREIGN KEY f", ["drop-constraint"]],
    ["ALTER TABLE a MODIFY b varchar(10)", ["modify-column"]],
    ["ALTER TABLE a CHANGE COLUMN b c int", ["modify-column", "rename-column"]],
    ["ALTER TABLE a CHANGE b B int", ["modify-column"]],
    ["ALTER TABLE a ADD COLUMN (b int NOT NULL, c int NOT NULL DEFAULT 1)", ["add-required-column"]],
    ["ALTER TABLE a ADD b decimal(10,2) NOT NULL", ["add-required-column"]],
    ["ALTER TABLE a ADD b int NOT NULL DEFAULT 0", []],
    ["ALTER TABLE a ADD CONSTRAINT x UNIQUE (b)", ["add-unique"]],
    ["ALTER TABLE a ADD CONSTRAINT FOREIGN KEY (b) REFERENCES c (d)", ["constraint-scan"]],
    ["ALTER TABLE a ADD INDEX (b)", []],
    ["ALTER TABLE a ADD `unique` int", []],
    ["ALTER TABLE a RENAME TO b", ["rename-table"]],
    ["ALTER TABLE a RENAME COLUMN b TO c", ["rename-column"]],
    ["ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4", ["rewrite-table"]],
    ["ALTER TABLE a DROP PARTITION p0", ["drop-partition"]],
    ["RENAME TABLE a TO b, c TO d", ["rename-table", "rename-table"]],
    ["TRUNCATE TABLE a", ["truncate"]],
    ["DELETE FROM a", ["delete-all"]],
    ["DELETE FROM a WHERE b IN (SELECT 1)", []],
    ["DELETE FROM a ORDER BY (SELECT 1 WHERE 1)", ["delete-all"]],
    ["UPDATE a SET b = 1", ["update-all"]],
    ["SET FOREIGN_KEY_CHECKS = 0", ["disable-checks"]],
    ["SET FOREIGN_KEY_CHECKS = 1", []],
    ["CALL p()", ["opaque"]],
    ["INSERT INTO a SELECT 'DROP TABLE x; DELETE FROM y'", []],
    ["CREATE TABLE a (b int) -- DROP TABLE c", []],
  ])("finds in %s: %j", (sql, expected) => {
    expect(rules("mariadb", sql)).toEqual(expected);
  });
});

describe("risks on SQLite", () => {
  it.each([
    ["DROP TABLE a", ["drop-table"]],
    ["ALTER TABLE a DROP COLUMN b", ["drop-column"]],
    ["ALTER TABLE a RENAME TO b", ["rename-table"]],
    ["DELETE FROM a", ["delete-all"]],
    ["UPDATE OR IGNORE a SET b = 1", ["update-all"]],
    ["PRAGMA foreign_keys = OFF", ["disable-checks"]],
    ["CREATE UNIQUE INDEX i ON a (b)", ["add-unique"]],
    [
      'CREATE TABLE "new_a" (b); INSERT INTO new_a SELECT b FROM a; DROP TABLE a; ALTER TABLE new_a RENAME TO a',
      ["rebuild-table"],
    ],
  ])("finds in %s: %j", (sql, expected) => {
    expect(rules("sqlite", sql)).toEqual(expected);
  });
});

describe("a batch", () => {
  it("takes no offence at what happens to a table that it made, in an earlier file too", () => {
    expect(rules("postgresql", "CREATE TABLE a (b int);", "CREATE INDEX i ON public.a (b); DROP TABLE a;")).toEqual([]);
  });

  it("does not trust IF NOT EXISTS: that table may have been there", () => {
    expect(rules("postgresql", "CREATE TABLE IF NOT EXISTS a (b int); DROP TABLE a;")).toEqual(["drop-table"]);
  });

  it("does not excuse what happens before the table is made", () => {
    expect(rules("mariadb", "DROP TABLE a; CREATE TABLE a (b int);")).toEqual(["drop-table"]);
  });

  it("follows a table that it made to its new name", () => {
    expect(rules("postgresql", "CREATE TABLE a (); ALTER TABLE a RENAME TO b; DROP TABLE b;")).toEqual([]);
  });

  it("names file, line and what is lost", () => {
    expect(findings("postgresql", "SELECT 1;", "\n\nALTER TABLE s.a\n  DROP COLUMN b;")).toEqual([
      expect.objectContaining({ file: "2.sql", line: 3, level: "block", message: "s.a.b is dropped with its values." }),
    ]);
  });

  it("takes the author's word for the next statement only, with a reason", () => {
    const text = "-- allow: drop-table because nothing reads it since March\nDROP TABLE a;\nDROP TABLE b;";
    expect(findings("postgresql", text).map(({ allowed }) => allowed)).toEqual([
      "nothing reads it since March",
      undefined,
    ]);
  });

  it.each([
    ["-- allow: drop-table\nDROP TABLE a;", "needs a reason"],
    ["-- allow: drop-tabel because x\nDROP TABLE a;", 'no rule "drop-tabel"'],
  ])("says what is wrong with %j", (text, problem) => {
    const [bad, drop] = findings("mariadb", text);
    expect(bad).toMatchObject({ rule: "bad-allow", line: 1, message: expect.stringContaining(problem) });
    expect(drop).toMatchObject({ rule: "drop-table" });
    expect(drop?.allowed).toBeUndefined();
  });
});

describe("tags", () => {
  it.each([
    ["-- phase: contract\nSELECT 1;", { phase: "contract", noTransaction: false }],
    ["-- no-transaction\nSELECT 1;", { noTransaction: true }],
    ["-- migrate:up transaction:false\nSELECT 1;", { noTransaction: true }],
    ["SELECT 1;\n-- no-transaction\n", { noTransaction: false }],
  ])("reads those of %j", (text, tags) => {
    expect(readers.postgresql(text).tags).toEqual(tags);
    expect(readers.mariadb(text).tags).toEqual(tags);
  });
});
