import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { walkContext } from "./context-walk.ts";
import { compileIgnore } from "./ignore.ts";
import { readIgnoreFile } from "./ignore-file.ts";

const FILES = [
  "a.md",
  "README.md",
  "app/main.ts",
  "app/keep.md",
  "docs/x/keep.md",
  "docs/y.txt",
  "node_modules/p/i.js",
];

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "slipway-ignore-"));
  for (const file of FILES) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), file);
  }
  symlinkSync("app", join(root, "link"));
});
afterAll(() => rmSync(root, { recursive: true }));

function left(text: string): readonly string[] {
  const ignore = compileIgnore(readIgnoreFile(text));
  return [...walkContext(root, ignore)].filter(({ kind }) => kind === "file").map(({ path }) => path);
}

describe("what a .dockerignore leaves", () => {
  it.each([
    ["", FILES],
    ["node_modules", FILES.filter((file) => !file.startsWith("node_modules"))],
    ["/docs/", FILES.filter((file) => !file.startsWith("docs"))],
    ["*.md", FILES.filter((file) => file.includes("/"))],
    ["**/*.md", FILES.filter((file) => !file.endsWith(".md"))],
    ["# *\n *.md ", FILES.filter((file) => file.includes("/"))],
    [" # a comment only in the first column", FILES],
    ["*\n!app", ["app/keep.md", "app/main.ts"]],
    ["docs\n!**/keep.md", FILES.filter((file) => file !== "docs/y.txt")],
    ["**\n!docs/x/keep.md", ["docs/x/keep.md"]],
    ["!a.md\n*.md", FILES.filter((file) => file.includes("/"))],
    ["DOCS", FILES],
    ["./a.md\n app/../docs", FILES.filter((file) => file !== "a.md" && !file.startsWith("docs"))],
    ["[a-b].md\n?pp/k*", FILES.filter((file) => !["a.md", "app/keep.md"].includes(file))],
    ["\\a.md".replace("\\a", "[a]"), FILES.filter((file) => file !== "a.md")],
    ["\uFEFFa.md", FILES.filter((file) => file !== "a.md")],
  ])("%j", (text, expected) => expect(left(text).toSorted()).toEqual(expected.toSorted()));

  it("does not follow links", () => {
    const paths = [...walkContext(root, compileIgnore([]))].map(({ path, kind }) => `${kind} ${path}`);
    expect(paths).toContain("link link");
    expect(paths.filter((path) => path.includes("link/"))).toEqual([]);
  });

  it.each(["!", "[", "a[]", "[a-", "a\\", "x*[", "[z-a]"])("refuses %j as Docker does", (text) =>
    expect(() => left(text)).toThrow(SyntaxError),
  );

  it("enters an ignored folder only when something in it may come back", () => {
    const below = (text: string, folder: string): boolean => compileIgnore(readIgnoreFile(text)).mayReturnBelow(folder);
    expect(below("node_modules", "node_modules")).toBe(false);
    expect(below("node_modules\n!src/keep", "node_modules")).toBe(false);
    expect(below("node_modules\n!node_modules/p", "node_modules")).toBe(true);
    expect(below("node_modules\n!node_modules/p/*.js", "node_modules/p")).toBe(true);
    expect(below("node_modules\n!node*/p", "node_modules")).toBe(true);
    expect(below("node_modules\n!**/keep", "node_modules")).toBe(true);
    expect(below("node_modules\n!src/*/keep", "node_modules")).toBe(false);
    expect(below("a\n!a", "a/b")).toBe(true);
  });
});
