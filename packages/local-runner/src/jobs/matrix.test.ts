import { expect, test } from "vitest";

import { expandMatrix, matrixLabel } from "./matrix.ts";

const FRUIT = { fruit: ["apple", "pear"], animal: ["cat", "dog"] };

const CASES = [
  {
    name: "the first vector turns slowest",
    matrix: FRUIT,
    rows: ["apple cat", "apple dog", "pear cat", "pear dog"].map((row) => ({
      fruit: row.split(" ")[0],
      animal: row.split(" ")[1],
    })),
  },
  {
    name: "exclude removes every combination that has all its values",
    matrix: { ...FRUIT, exclude: [{ fruit: "apple" }, { fruit: "pear", animal: "dog" }] },
    rows: [{ fruit: "pear", animal: "cat" }],
  },
  {
    name: "exclude matches members of objects",
    matrix: {
      node: [
        { v: 20, lts: true },
        { v: 24, lts: false },
      ],
      exclude: [{ node: { lts: false } }],
    },
    rows: [{ node: { v: 20, lts: true } }],
  },
  {
    // The example of docs.github.com, "Running variations of jobs in a workflow".
    name: "include extends what it does not contradict, and becomes a row of its own otherwise",
    matrix: {
      ...FRUIT,
      include: [
        { color: "green" },
        { color: "pink", animal: "cat" },
        { fruit: "apple", shape: "circle" },
        { fruit: "banana" },
        { fruit: "banana", animal: "cat" },
      ],
    },
    rows: [
      { fruit: "apple", animal: "cat", color: "pink", shape: "circle" },
      { fruit: "apple", animal: "dog", color: "green", shape: "circle" },
      { fruit: "pear", animal: "cat", color: "pink" },
      { fruit: "pear", animal: "dog", color: "green" },
      { fruit: "banana" },
      { fruit: "banana", animal: "cat" },
    ],
  },
  {
    name: "include alone makes a matrix",
    matrix: { include: [{ site: "a" }, { site: "b" }] },
    rows: [{ site: "a" }, { site: "b" }],
  },
];

test.each(CASES)("$name", ({ matrix, rows }) => {
  expect(expandMatrix(matrix)).toEqual(rows);
});

const REFUSED = [
  { name: "a vector that is no list", matrix: { v: 1 }, message: /'v' must be a list/ },
  { name: "an empty vector", matrix: { v: [] }, message: /'v' does not contain any values/ },
  { name: "no combination at all", matrix: { v: [1], exclude: [{ v: 1 }] }, message: /no combination/ },
  { name: "more than 256 combinations", matrix: { a: Array.from({ length: 257 }, (_, at) => at) }, message: /257/ },
  { name: "an include that is no list of mappings", matrix: { include: ["x"] }, message: /'include'/ },
];

test.each(REFUSED)("refuses $name", ({ matrix, message }) => {
  expect(() => expandMatrix(matrix)).toThrow(message);
});

test("a label holds the scalars of a row, in order", () => {
  expect(matrixLabel({ os: "linux", node: { v: 24, lts: true }, none: null })).toBe("linux, 24, true");
});
