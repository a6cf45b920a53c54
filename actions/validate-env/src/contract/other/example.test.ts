import { describe, expect, it } from "vitest";

import { readExample } from "./example.ts";

function read(text: string): Record<string, boolean> {
  const { variables } = readExample(".env.example", text);
  return Object.fromEntries([...variables.values()].map(({ name, required }) => [name, required]));
}

describe("readExample", () => {
  it.each([
    ["a key with a value", "A=1", { A: true }],
    ["a key without a value", "A=", { A: true }],
    ["a key that is commented out", "# A=1\n#B=2", { A: false, B: false }],
    ["prose with an equals sign", "# set a=b to be fast\nA=1", { A: true }],
    ["a comment at the line's end", "A=1 # optional\nB=2", { A: false, B: true }],
    ["the word inside a value", "A='optional'\nB=\"# optional\"", { A: true, B: true }],
    ["a comment right above", "# Optional: read replica\nA=1\n\nB=2", { A: false, B: true }],
    ["a paragraph", "# SMTP (optional)\nA=1\nB=2\n\nC=3", { A: false, B: false, C: true }],
    ["a key commented out inside a paragraph", "# SMTP (optional)\nA=1\n# B=2\nC=3", { A: false, B: false, C: false }],
    ["a heading that stands alone", "# --- Optional ---\n\nA=1\n\nB=2\n\n# More\nC=3", { A: false, B: false, C: true }],
    ["a next comment", "# optional\nA=1\n# the port\nB=2", { A: false, B: true }],
    ["an exception in an optional paragraph", "# optional\nA=1 # required\nB=2", { A: true, B: false }],
    ["a denial", "# not optional\nA=1", { A: true }],
    ["a key that is set and also commented out", "# A=1\nA=2", { A: true }],
  ])("takes %s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("keeps line, section and example of each key", () => {
    const { variables } = readExample(
      "app/.env.example",
      "# ==== Database ====\nURL='x'\n# pool\nPOOL=\n\n# Mail:\nSMTP=y\n",
    );
    expect([...variables.values()]).toEqual([
      { name: "URL", line: 2, required: true, terms: { section: "Database", example: "x" } },
      { name: "POOL", line: 4, required: true, terms: { section: "Database" } },
      { name: "SMTP", line: 7, required: true, terms: { section: "Mail", example: "y" } },
    ]);
  });
});
