import { expect, it } from "vitest";

import { toQuestionMarks } from "./parameters.ts";

it.each([
  ["SELECT $1, $2", ["a", "b"], "SELECT ?, ?", ["a", "b"]],
  ["SELECT $2, $1, $2", ["a", "b"], "SELECT ?, ?, ?", ["b", "a", "b"]],
  ["SELECT '$1', \"$1\", `$1`, $1", ["a"], "SELECT '$1', \"$1\", `$1`, ?", ["a"]],
  ["SELECT 'it''s $1 \\' $1', $1", ["a"], "SELECT 'it''s $1 \\' $1', ?", ["a"]],
  ["-- $1\nSELECT $1 # $1\n, /* $1\n*/ $1", ["a"], "-- $1\nSELECT ? # $1\n, /* $1\n*/ ?", ["a", "a"]],
])("%j", (sql, values, expected, wanted) => {
  expect(toQuestionMarks(sql, values)).toEqual({ sql: expected, values: wanted });
});

it("refuses a parameter without a value", () => {
  expect(() => toQuestionMarks("SELECT $2", ["a"])).toThrow("No value for $2");
});
