import { array, assert, constantFrom, oneof, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { quickTree } from "./quick-tree.ts";
import type { Tree } from "./tree.ts";
import { readYaml } from "./yaml-tree.ts";

const WORDS =
  "a B_c x-y null Null true False TRUE ~ .inf .5 0 1 007 1e3 0x1f -3 +2 1.5 2026-01-02 12:30 a:b a: :b 'q' \"q\" 'it''s' \"\\n\" [a] [a,b] [ ] {} {a: 1} {a: [1, 2], b: c} {a: b, a: c} {a:1} [a, {b: c}] | > & * ! % @ ` # - -a ? a#b ^a$ /x/ https://h/p a,b [a, ] {a: 1, } <a> = .. __proto__ constructor yes no";
const value = oneof(
  constantFrom(...WORDS.split(" ")),
  constantFrom(
    "a b",
    "a # b",
    "a #b",
    "'a # b'",
    '"x: y"',
    "[a, b] # c",
    "{ type: int, min: 1 }",
    "a  b",
    "{ a: '1, 2' }",
  ),
);
const line = tuple(
  constantFrom("", "", "", "", "  ", "    ", " ", "\t"),
  oneof(
    constantFrom("a", "b", "C_d", "x-y", "d", "e", "f", "g", "null", "1", "'k'", "EV020", "vars", "a b", "__proto__"),
    constantFrom("- a", "-", "? a", "# note", "---", "..."),
  ),
  constantFrom(": ", ": ", ": ", ":", ":  ", "", " : "),
  oneof(constantFrom("", ""), value),
  constantFrom("\n", "\n", "\n", "\n\n", "\r\n", " \n", " # c\n"),
).map((parts) => parts.join(""));

/** Documents such as people write: a head, variables in both styles, groups now and then. */
const contracts = tuple(
  constantFrom("version: 1\n", "# head\nversion: 1\n", "version: 1 # one\n\n"),
  array(
    tuple(
      constantFrom("A", "B", "C", "D"),
      array(tuple(constantFrom("type", "min", "secret", "section"), value), { maxLength: 3 }),
    ),
    { maxLength: 4 },
  ),
).map(([head, variables]) => {
  const body = variables.map(([name, keys]) => {
    const pairs = keys.map(([key, text]) => `${key}: ${text}`);
    return pairs.length % 2 === 0
      ? `  ${name}: { ${pairs.join(", ")} }\n`
      : `  ${name}:\n${pairs.map((pair) => `    ${pair}\n`).join("")}`;
  });
  return `${head}vars:\n${body.join("")}`;
});

/** A tree in which everything has its line. */
function placed(tree: Tree, above: number): Tree {
  const { line: own = above } = tree;
  if (tree.kind === "list") return { ...tree, line: own, items: tree.items.map((item) => placed(item, own)) };
  if (tree.kind === "scalar") return { ...tree, line: own };
  const entries = tree.entries.map(({ key, line: at = own, value: below }) => ({
    key,
    line: at,
    value: placed(below, at),
  }));
  return { kind: "map", line: own, entries };
}

function read(text: string): Tree | undefined {
  const tree = quickTree(text);
  return tree === undefined ? undefined : placed(tree, 1);
}

describe("quickTree", () => {
  it.each([
    ["lines of edges", array(line, { maxLength: 4 }).map((lines) => lines.join(""))],
    ["contracts", contracts],
  ])("reads what it reads of 20,000 generated %s as the yaml package does", (_name, documents) => {
    let taken = 0;
    assert(
      property(documents, (text) => {
        const quick = read(text);
        if (quick === undefined) return;
        taken += 1;
        expect({ text, tree: readYaml(text).tree }).toEqual({ text, tree: quick });
      }),
      { numRuns: 20_000 },
    );
    // It must not agree by taking nothing.
    expect(taken).toBeGreaterThan(200);
  });

  it("takes the contracts that people write", () => {
    const text =
      "# head\nversion: 1\nvars:\n  # database\n  URL: { type: url, protocols: [postgres, postgresql] }\n  KEY:\n    secret: true # yes\n    min-length: 32\n    description: Signs the sessions\n  EMPTY:\n";
    expect(read(text)).toEqual(readYaml(text).tree);
    expect(quickTree(text)).toBeDefined();
  });
});
