import { describe, expect, test } from "vitest";

import { findAll, findFirst, parseJsonPath } from "./json-path.ts";

const document: unknown = JSON.parse(
  '{"version":"1","checks":{"db":true,"redis":false},"items":[{"id":7},{"id":8}],"a.b":{"c d":1},"__proto__":{"x":1},"":2}',
);

describe("a path", () => {
  test.each([
    ["version", ["1"]],
    ["$.version", ["1"]],
    ["checks.db", [true]],
    ["checks.*", [true, false]],
    ["checks[*]", [true, false]],
    ["items[1].id", [8]],
    ["items.1.id", [8]],
    ["items[*].id", [7, 8]],
    ['["a.b"]["c d"]', [1]],
    ["['a.b']['c d']", [1]],
    ["missing", []],
    ["version.length", []],
    ["items.length", []],
    ["checks.constructor", []],
    ["toString", []],
    ["constructor.prototype", []],
    ["__proto__.x", [1]],
    ["checks.__proto__", []],
  ])("%s finds %j", (text, expected) => {
    const path = parseJsonPath(text);
    expect(path && findAll(document, path).map(({ value }) => value)).toEqual(expected);
  });

  test.each(["", " ", ".", "a..b", ".a", "a.", "a[", "a[x]", "a b", "$", "a[1", 'a["b]', "a[?(@.b)]"])(
    "%j is none",
    (text) => {
      expect(parseJsonPath(text)).toBeUndefined();
    },
  );

  test("tells where each value was", () => {
    const path = parseJsonPath("checks.*");
    expect(path && findAll(document, path).map((found) => found.path)).toEqual(["checks.db", "checks.redis"]);
    expect(path && findFirst(document, path)).toBe(true);
  });
});
