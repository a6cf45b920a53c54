import { expect, it } from "vitest";

import { outputText } from "./output.ts";

it.each([
  ["a text\nof two lines", "a text\nof two lines"],
  ["", ""],
  [undefined, ""],
  [null, ""],
  [0, "0"],
  [1.5, "1.5"],
  [false, "false"],
  [["a", 1], '["a",1]'],
  [{ id: "m1", checks: { passing: 2 } }, '{"id":"m1","checks":{"passing":2}}'],
])("writes %j as %j", (value, text) => {
  expect(outputText(value)).toBe(text);
});
