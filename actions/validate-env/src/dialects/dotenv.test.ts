import { parse } from "dotenv";
import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { readDotenv } from "./dotenv.ts";
import { valuesOf } from "./read.ts";

/** Pieces that matter to a dotenv reader, so that generated texts are full of edges rather than of letters. */
const PIECES = [
  ..."A B x 1 . - ! é ß = = = : # # $ ' \" ` \\ \\n \\r \\\" \\' \\` FOO export $B ${B} postgres://u:p#w@h/db".split(
    " ",
  ),
  " ",
  "\t",
  "\n",
  "\n",
  "\r",
  "\r\n",
  ": ",
  " = ",
  " #",
  "y z",
  "export ",
  "\u00a0",
  "\uFEFF",
];

const texts = array(constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

/** Files as people write them, with the values that go wrong. */
const assignments = array(
  tuple(
    constantFrom("A", "DATABASE_URL", "export B", "c.d", "E-F", "  G"),
    constantFrom("=", " = ", "= ", ": ", ":"),
    constantFrom("", "'", '"', "`"),
    array(constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join("")),
    constantFrom("", "'", '"', "`", '" ', '" # why', "' junk"),
    constantFrom("\n", "\r\n", "\n\n", "\n# note\n"),
  ),
  { maxLength: 8 },
).map((lines) => lines.flat().join(""));

function ours(text: string): Record<string, string> {
  return Object.fromEntries(valuesOf(readDotenv(text)));
}

describe("readDotenv", () => {
  it.each([
    ["texts of edges", texts],
    ["files", assignments],
  ])("agrees with the dotenv package on 20,000 generated %s", (_name, generated) => {
    assert(
      property(generated, (text) => {
        expect(ours(text)).toEqual(parse(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ["A=abc#def", "abc"],
    ["A=abc #def", "abc"],
    ["A=pa$word", "pa$word"],
    [`A="he said \\"hi\\""`, 'he said \\"hi\\"'],
    [`A="a\\nb"`, "a\nb"],
    [`A='a\\nb'`, "a\\nb"],
    [`A="x" y`, '"x" y'],
    ["export A=1", "1"],
    ["A: 1", "1"],
    ["\uFEFFA=1\r\n", "1"],
    ['A="one\ntwo"', "one\ntwo"],
  ])("reads %j", (text, value) => {
    expect(ours(text)).toEqual({ A: value });
  });

  it("counts lines over values of several lines, comments and both kinds of line ends", () => {
    const text = '# head\r\nA=1\r\n\nB="two\nlines" # why\n  export C=3\rD=4';
    const places = readDotenv(text).entries.map(({ name, line, endLine }) => [name, line, endLine]);
    expect(places).toEqual([
      ["A", 2, 2],
      ["B", 4, 5],
      ["C", 6, 6],
      ["D", 7, 7],
    ]);
  });

  it("notes lines that are no assignments and quotes that do not close, by line only", () => {
    const text = "A=1\nnot an assignment\n\n# comment\nB='open\nC=3";
    expect(readDotenv(text).issues).toEqual([
      { kind: "not-an-assignment", line: 2, fatal: false },
      { kind: "unterminated-quote", line: 5, fatal: false },
    ]);
  });
});
