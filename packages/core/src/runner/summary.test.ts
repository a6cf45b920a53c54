import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { escapeMarkdown } from "./markdown.ts";
import { Redactor } from "./redactor.ts";
import { createSummary } from "./summary.ts";

const LIMIT = 1024 * 1024;

let folder = "";
let file = "";
let warnings: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-core-"));
  file = join(folder, "summary");
  writeFileSync(file, "");
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(path: string | undefined = file, redact: (text: string) => string = (text) => text) {
  return createSummary(path, { redact, warn: (message) => warnings.push(message) });
}

describe("summary", () => {
  it("appends to what is there", () => {
    writeFileSync(file, "before\n");
    const summary = open();
    summary.append("### One");
    summary.append("two");
    expect(readFileSync(file, "utf8")).toBe("before\n### One\ntwo\n");
  });

  it("takes secrets out, also those that were escaped for Markdown", () => {
    const redactor = new Redactor();
    redactor.add("s_e*c<r>et");
    const summary = open(file, (text) => redactor.redact(text));
    summary.append(`plain s_e*c<r>et, escaped ${escapeMarkdown("s_e*c<r>et")}`);
    expect(readFileSync(file, "utf8")).toBe("plain ***, escaped ***\n");
  });

  it("stays within GitHub's limit and says that it left something out, once", () => {
    const summary = open();
    // Three bytes a character: the limit is in bytes.
    for (let index = 0; index < 6; index += 1) summary.append("€".repeat(70_000));
    const text = readFileSync(file);
    expect(text.byteLength).toBeLessThanOrEqual(LIMIT);
    expect(text.byteLength).toBeGreaterThan(4 * 210_000);
    expect(text.toString("utf8").split("The rest of this summary is left out")).toHaveLength(2);
  });

  it("fills the limit to the last byte that leaves room for the note", () => {
    const note = 80;
    const summary = open();
    summary.append("x".repeat(LIMIT - note - 1));
    expect(readFileSync(file).byteLength).toBe(LIMIT - note);
    summary.append("y".repeat(note));
    expect(readFileSync(file).byteLength).toBeLessThanOrEqual(LIMIT);
    expect(readFileSync(file, "utf8")).not.toContain("y".repeat(note));
  });

  it("warns once when the file cannot be written, and does not fail", () => {
    const summary = open(join(folder, "missing", "summary"));
    summary.append("one");
    summary.append("two");
    expect(warnings).toEqual([expect.stringContaining("the job summary cannot be written: ENOENT")]);
  });

  it("writes nothing when there is no runner", () => {
    open(undefined).append("x");
    open("").append("x");
    expect(warnings).toEqual([]);
  });
});
