import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { array, constantFrom, oneof, sample, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { readCompose } from "../../../actions/validate-env/src/dialects/compose.ts";
import { valuesOf } from "../../../actions/validate-env/src/dialects/read.ts";
import { composeEnvironments, findDockerCompose } from "./docker-compose.ts";

const program = findDockerCompose();
const required = process.env["SLIPWAY_REQUIRE_REAL"] === "1";
if (program === undefined && !required) console.log("skipped: docker-compose is not on this machine (compose dialect)");

/** Files are generated from a fixed seed, so that a failure can be repeated; another seed is one variable away. */
const seed = Number(process.env["SLIPWAY_SEED"] ?? "20260101");

const VALUE_PIECES = [
  ..."a B 1 . - ! é = : # $ $ ' \" ` \\ \\n \\t \\0101 \\$ \\\" \\' \\\\ { } ${A} ${B} $A $B $$ ${A:-x} ${C:-y} ${C-z}".split(
    " ",
  ),
  ..."${A:+x} ${C:+x} ${C+q} ${A+q} ${A:?m} ${C:-${A}} ${C:-${D:-deep}} ${A} postgres://u:p#w@h/db pa$word1 ${a-{x}} ${} ${1}".split(
    " ",
  ),
  ..." |  |\t| #|# | x y|\u00a0".split("|"),
];
const values = array(constantFrom(...VALUE_PIECES), { maxLength: 7 }).map((pieces) => pieces.join(""));
const lines = tuple(
  constantFrom("A", "B", "C", "export D", "E.f", "G-H", "  I", "lower", "J[0]", "\u00e9", "K L", "M!", ""),
  constantFrom("=", "=", "=", " = ", "= ", ": ", ":", ""),
  constantFrom(
    ...["", "", "'", '"'].map((mark) => [mark, mark] as const),
    ["'", ""] as const,
    ['"', '" junk'] as const,
  ),
  values,
  constantFrom("\n", "\n", "\r\n", "\n\n", " # note\n", "\n# note\n", ""),
).map(([name, separator, [open, close], value, end]) => `${name}${separator}${open}${value}${close}${end}`);
const harmless = tuple(
  constantFrom("A", "B", "C", "D"),
  constantFrom("", "'", '"'),
  constantFrom("", "x", "a b", "a#b", "a $$b", "${A}", "$B", "\\t\\n", "ü", "two\nlines"),
).map(([name, mark, value]) => `${name}=${mark}${value}${mark}\n`);
const files = oneof(
  { weight: 2, arbitrary: array(harmless, { minLength: 1, maxLength: 6 }) },
  { weight: 3, arbitrary: array(lines, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: array(lines, { minLength: 1, maxLength: 6 }) },
).map((parts) => parts.join(""));

/** What we say of a file: its variables, or that Compose refuses it. */
function ours(text: string): Readonly<Record<string, string>> | "refused" {
  const reading = readCompose(text);
  return reading.issues.some(({ fatal }) => fatal) ? "refused" : Object.fromEntries(valuesOf(reading));
}

/** What the real program says of many files at once: one service a file. One refused file refuses all of a project. */
function theirs(texts: readonly string[]): readonly (Readonly<Record<string, string>> | "refused")[] {
  const folder = mkdtempSync(join(tmpdir(), "compose-dialect-"));
  try {
    const services = texts.map((text, index) => {
      writeFileSync(join(folder, `${index}.env`), text);
      return `  s${index}: {image: x, env_file: ["./${index}.env"]}\n`;
    });
    writeFileSync(join(folder, "compose.yaml"), `name: dialect\nservices:\n${services.join("")}`);
    const answer = composeEnvironments(program ?? "docker-compose", folder);
    if (answer === "refused") return texts.map(() => "refused");
    return texts.map((_, index) => answer.services[`s${index}`] ?? {});
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the compose dialect against the real docker compose", () => {
  const generated = sample(files, { seed, numRuns: 4_000 });
  const [accepted, refused] = [
    generated.filter((text) => ours(text) !== "refused"),
    // Each of these needs a run of its own.
    generated.filter((text) => ours(text) === "refused").slice(0, 300),
  ];

  it(`reads ${accepted.length} generated files alike`, { timeout: 600_000 }, ({ skip }) => {
    skip(program === undefined && !required, "docker-compose is not on this machine");
    expect(accepted.length).toBeGreaterThan(2_000);
    for (let at = 0; at < accepted.length; at += 200) {
      const batch = accepted.slice(at, at + 200);
      const answers = theirs(batch);
      for (const [index, text] of batch.entries()) {
        const answer = answers[index] === "refused" ? theirs([text])[0] : answers[index];
        expect({ text, read: answer }).toEqual({ text, read: ours(text) });
      }
    }
  });

  it(`refuses ${refused.length} generated files alike`, { timeout: 600_000 }, ({ skip }) => {
    skip(program === undefined && !required, "docker-compose is not on this machine");
    for (const text of refused) expect({ text, read: theirs([text])[0] }).toEqual({ text, read: "refused" });
  });
});
