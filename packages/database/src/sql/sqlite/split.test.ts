import { describe, expect, it } from "vitest";

import { splitSqlite } from "./split.ts";

describe("the SQLite splitter", () => {
  it.each([
    [
      "SELECT ';'; SELECT \"a;b\", [c;d], `e;f`; -- x;\nSELECT 1 /* ; */",
      ["SELECT ';'", 'SELECT "a;b", [c;d], `e;f`', "SELECT 1 /* ; */"],
    ],
    [
      "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; SELECT 1; END; SELECT 2;",
      ["CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; SELECT 1; END", "SELECT 2"],
    ],
    [
      "create temp trigger if not exists x before delete on a begin select 1; end",
      ["create temp trigger if not exists x before delete on a begin select 1; end"],
    ],
    ["BEGIN; END; SELECT 1", ["BEGIN", "END", "SELECT 1"]],
    ["SELECT 'it''s; ok';;", ["SELECT 'it''s; ok'"]],
    ['CREATE TABLE "trigger" (a); SELECT 1', ['CREATE TABLE "trigger" (a)', "SELECT 1"]],
    ["-- nothing\n", []],
  ])("splits %j", (script, expected) => {
    expect(splitSqlite(script).statements.map(({ text }) => text)).toEqual(expected);
  });

  it.each(["SELECT 'a", 'SELECT "a', "SELECT [a", "SELECT 'a''"])("refuses %j", (script) => {
    expect(() => splitSqlite(script)).toThrow(/never closed/);
  });

  it("counts lines", () => {
    expect(splitSqlite("\n-- a\nSELECT 1;\n\nSELECT\n2;").statements.map(({ line }) => line)).toEqual([3, 5]);
  });
});
