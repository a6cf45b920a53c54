import { describe, expect, it } from "vitest";

import { readYaml } from "../tree/yaml-tree.ts";
import { isLinterSchema, readLinterSchema } from "./linter.ts";

function read(value: unknown): ReturnType<typeof readLinterSchema> {
  const { tree } = readYaml(JSON.stringify(value, null, 2));
  if (tree === undefined) throw new Error("not a document");
  expect(isLinterSchema(tree)).toBe(true);
  return readLinterSchema("schema.json", tree);
}

describe("readLinterSchema", () => {
  it("reads requirement, type and pattern; other names are fine unless it says otherwise", () => {
    const { contract, issues } = read({
      version: "1.0",
      entries: { A: { required: true, type: "Integer" }, B: { type: "Url", regex: "^https" }, C: {} },
    });
    expect(issues).toEqual([]);
    expect([...contract.variables.values()]).toMatchObject([
      { name: "A", required: true, terms: { type: "int" }, line: 4 },
      { name: "B", required: false, terms: { type: "url", pattern: "^https" } },
      { name: "C", required: false },
    ]);
    expect(contract.allowUnknown).toBe(true);
    expect(read({ allow_other_keys: false, entries: {} }).contract.allowUnknown).toBe(false);
  });

  it("says what is wrong, by line", () => {
    const { issues } = read({ entries: { A: { type: "Text" }, B: { requird: true } } });
    expect(issues.map(({ line }) => line)).toEqual([4, 7]);
  });

  it("refuses a pattern that is none of JavaScript's, as Rust's may be", () => {
    const { issues } = read({ entries: { A: { regex: "^(?i)a" } } });
    expect(issues).toEqual([
      { line: 4, message: expect.stringMatching(/^entries: A: regex: is no regular expression/) },
    ]);
  });
});
