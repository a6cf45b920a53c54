import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { toJson } from "../../src/expressions/data.ts";
import { evaluateExpression } from "../../src/expressions/evaluate.ts";
import type { Json } from "../../src/json.ts";

/** One case of GitHub's expression data, which its implementations in several languages share. */
interface Case {
  readonly expr: string;
  readonly contexts?: Readonly<Record<string, Json>>;
  readonly result?: { readonly kind: string; readonly value: Json };
  readonly err?: { readonly kind: string; readonly value: string };
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../../..");
const FOLDERS = [process.env["SLIPWAY_CONTRACTS"], join(ROOT, "../shared/contracts")];
const folder = FOLDERS.flatMap((path) => (path ? [join(path, "github-expressions")] : [])).find((path) =>
  existsSync(path),
);
const REASON =
  "GitHub's expression cases are not here: set SLIPWAY_CONTRACTS to the folder that has github-expressions";
if (!folder) console.log(`skipped: ${REASON}`);

/** Where this implementation differs from GitHub's data. The list is exact: a case that is mended must leave it. */
const DEVIATIONS: readonly string[] = [
  // GitHub limits the memory that an evaluation takes; the package, whose own tests skip this case, does not.
  "syntax-errors.json memory-errors 0",
];

function readCases(): { name: string; file: string; test: Case }[] {
  return readdirSync(folder ?? "").flatMap((file) => {
    const groups = JSON.parse(readFileSync(join(folder ?? "", file), "utf8")) as Record<string, Case[]>;
    return Object.entries(groups).flatMap(([group, cases]) =>
      cases.map((entry, at) => ({ name: `${file} ${group} ${at}`, file, test: entry })),
    );
  });
}

/** What is wrong with our answer; undefined when it is GitHub's. */
function differs({ expr, contexts = {}, result, err }: Case): string | undefined {
  let value: Json;
  try {
    value = toJson(evaluateExpression(expr, { contexts }));
  } catch (error) {
    return err ? undefined : `threw ${String(error)}`;
  }
  if (err) return `gave ${JSON.stringify(value)} instead of an error`;
  return same(value, result) ? undefined : `gave ${JSON.stringify(value)} instead of ${JSON.stringify(result)}`;
}

function same(value: Json, result: Case["result"]): boolean {
  if (result?.kind === "Number" && typeof result.value === "string") return Object.is(value, Number(result.value));
  return JSON.stringify(value) === JSON.stringify(result?.value);
}

describe.skipIf(!folder)("GitHub's own expression cases", () => {
  const cases = folder ? readCases() : [];

  test("are all there", () => {
    expect(cases).toHaveLength(1020);
  });

  test("give GitHub's answers, but for the listed deviations", () => {
    const found = cases.flatMap(({ name, test: entry }) => {
      const difference = differs(entry);
      return difference ? [{ name, difference }] : [];
    });
    expect(
      found.map(({ name }) => name),
      JSON.stringify(found).slice(0, 2000),
    ).toEqual(DEVIATIONS);
  });
});
