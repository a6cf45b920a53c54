import { describe, expect, it } from "vitest";

import { expand, pairs } from "./variables.ts";

describe("expand", () => {
  const values = { NAME: "value", EMPTY: "" };
  it.each([
    ["a $NAME b", "a value b"],
    ["${NAME}s", "values"],
    ["$NONE|", "|"],
    ["${EMPTY:-default}", "default"],
    ["${NAME:-default}", "value"],
    ["${NAME:+other}${EMPTY:+other}", "other"],
    [String.raw`\$NAME`, "$NAME"],
    ["plain", "plain"],
  ])("%s becomes %s", (text, expanded) => {
    expect(expand(text, values)).toBe(expanded);
  });
});

describe("pairs", () => {
  it.each([
    [
      'A=1 B="two words" C=x\\ y',
      [
        ["A", "1"],
        ["B", "two words"],
        ["C", "x y"],
      ],
    ],
    ["A the old form", [["A", "the old form"]]],
    ["NAME", [["NAME", undefined]]],
    ["org.example.key=value", [["org.example.key", "value"]]],
  ])("reads %j", (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });
});
