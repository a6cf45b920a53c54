import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { setOutput } from "@actions/core";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { appendKeyValue, formatKeyValue } from "./file-command.ts";

/** The runner's grammar (actions/runner, FileCommandManager.cs on Linux), with its errors. */
function parseEntries(text: string): readonly (readonly [string, string])[] {
  const entries: (readonly [string, string])[] = [];
  let rest = text;
  const takeLine = (): string => {
    const end = rest.indexOf("\n");
    if (end === -1) throw new Error("content before the end of the file without a line end");
    const line = rest.slice(0, end);
    rest = rest.slice(end + 1);
    return line;
  };
  const hasMore = (): boolean => rest !== "";
  while (hasMore()) {
    const line = takeLine();
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      entries.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
    const [key, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
    if (key === "" || delimiter === "") throw new Error("empty name or delimiter");
    const lines: string[] = [];
    for (let next = takeLine(); next !== delimiter; next = takeLine()) lines.push(next);
    entries.push([key, lines.join("\n")]);
  }
  return entries;
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-core-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const value = fc.oneof(
  fc.string({ unit: "binary" }).filter((text) => text.isWellFormed()),
  fc.string({ unit: fc.constantFrom("\n", "\r", "=", "<<", "EOF", "ghadelimiter_", "slipway_", " ", "a", "é", "🛳") }),
);
const key = fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/);

function toolkitOutput(file: string, name: string, text: string): void {
  const before = process.env["GITHUB_OUTPUT"];
  process.env["GITHUB_OUTPUT"] = file;
  try {
    setOutput(name, text);
  } finally {
    if (before === undefined) delete process.env["GITHUB_OUTPUT"];
    else process.env["GITHUB_OUTPUT"] = before;
  }
}

describe("an entry of GITHUB_OUTPUT", () => {
  it("is what @actions/core writes, but for the random delimiter", () => {
    const [ours, theirs] = [join(folder, "ours"), join(folder, "theirs")];
    fc.assert(
      fc.property(key, value, (name, text) => {
        writeFileSync(ours, "");
        writeFileSync(theirs, "");
        appendKeyValue(ours, name, text);
        toolkitOutput(theirs, name, text);
        const delimiter = /<<(\S+)\n/.exec(readFileSync(theirs, "utf8"))?.[1] ?? "";
        expect(delimiter).toMatch(/^ghadelimiter_/);
        expect(formatKeyValue(name, text, delimiter)).toBe(readFileSync(theirs, "utf8"));
        const written = readFileSync(ours, "utf8");
        const own = /<<(slipway_\w{8,})\n/.exec(written)?.[1] ?? "";
        expect(written).toBe(readFileSync(theirs, "utf8").replaceAll(delimiter, own));
      }),
    );
  });

  it("is read back by the runner as it was given, whatever stands before and after it", () => {
    const file = join(folder, "output");
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (entries) => {
        writeFileSync(file, "");
        for (const [index, [name, text]] of entries.entries())
          (index % 2 === 0 ? appendKeyValue : toolkitOutput)(file, name, text);
        expect(parseEntries(readFileSync(file, "utf8"))).toEqual(entries);
      }),
    );
  });

  it("has another delimiter each time", () => {
    expect(formatKeyValue("a", "b")).not.toBe(formatKeyValue("a", "b"));
  });

  it("refuses a value that holds its delimiter, and a name that the runner would read as something else", () => {
    expect(() => formatKeyValue("a", "x\nEND\ny=1", "END")).toThrow("its own delimiter");
    for (const name of ["", "a=b", "a<<b", "a\nb", "a\rb"])
      expect(() => formatKeyValue(name, "x")).toThrow("not a name");
  });

  it("is not written when there is no runner", () => {
    appendKeyValue(undefined, "a", "b");
    appendKeyValue("", "a", "b");
  });
});
