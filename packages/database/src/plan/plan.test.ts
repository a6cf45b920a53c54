import { describe, expect, it } from "vitest";

import type { Finding } from "../sql/risk/finding.ts";
import { compare } from "./compare.ts";
import { readContent } from "./file-content.ts";
import type { Migration } from "./migration.ts";
import { nameProblems } from "./names.ts";
import { type Candidate, compatibilityOf, planPhase } from "./phase.ts";

const content = { text: "", checksum: "", rawChecksum: "", hasMark: false };
const migration = (id: string, group = 0): Migration => ({
  id,
  name: id,
  file: id,
  group,
  content,
  checksums: [`sum ${id}`],
  lineEndChecksums: [`ends ${id}`],
});
const done = (id: string, checksum = `sum ${id}`) => ({ id, state: "done" as const, checksum });

describe("the comparison with the history", () => {
  it("tells applied, pending, late, changed, gone and unfinished apart", () => {
    const found = compare(
      ["1", "2", "3", "4", "5"].map((id) => migration(id)),
      [done("1"), done("3", "other"), done("4", "ends 4"), done("0"), { id: "5", state: "failed" }],
    );
    expect(found.applied.map(({ id }) => id)).toEqual(["1", "3", "4"]);
    expect(found.pending.map(({ id }) => id)).toEqual(["2"]);
    expect(found.outOfOrder.map(({ id }) => id)).toEqual(["2"]);
    expect(found.drifted.map(({ migration: { id }, lineEndsOnly }) => [id, lineEndsOnly])).toEqual([
      ["3", false],
      ["4", true],
    ]);
    expect(found.missing.map(({ id }) => id)).toEqual(["0"]);
    expect(found.unfinished.map(({ id }) => id)).toEqual(["5"]);
  });

  it("orders migrations only within their group", () => {
    const all = [migration("schema/1"), migration("schema/2"), migration("data/1", 1)];
    expect(compare(all, [done("schema/1"), done("data/1")]).outOfOrder).toEqual([]);
  });

  it("does not look for checksums where a history keeps none", () => {
    expect(compare([{ ...migration("1"), checksums: [] }], [{ id: "1", state: "done" }]).drifted).toEqual([]);
  });
});

describe("a phase", () => {
  const finding = (level: Finding["level"], effect: Finding["effect"], allowed?: string): Finding => ({
    rule: "drop-table",
    level,
    effect,
    file: "f",
    line: 1,
    message: "m",
    ...(allowed === undefined ? {} : { allowed }),
  });
  const candidate = (id: string, findings: readonly Finding[] = [], phase?: "expand" | "contract"): Candidate => ({
    migration: migration(id),
    findings,
    phase,
    readable: true,
  });
  const plain = candidate("plain");
  const drops = candidate("drops", [finding("block", "contract")]);
  const allowed = candidate("allowed", [finding("block", "contract", "because")]);
  const tagged = candidate("tagged", [], "contract");
  const all = [plain, drops, allowed, tagged];
  const ids = (list: readonly Candidate[]): readonly string[] => list.map((one) => one.migration.id);

  it.each([
    ["all", false, ["plain", "drops", "allowed", "tagged"], [], 1],
    ["all", true, ["plain", "drops", "allowed", "tagged"], [], 0],
    ["expand", false, ["plain", "allowed"], ["drops", "tagged"], 0],
    ["expand", true, ["plain", "drops", "allowed"], ["tagged"], 0],
    ["contract", false, ["plain", "drops", "allowed", "tagged"], [], 0],
  ] as const)(
    "%s, destructive allowed: %s, runs %j and holds %j",
    (...[phase, allowDestructive, run, held, refused]) => {
      const plan = planPhase(all, { phase, allowDestructive, selective: true });
      expect([ids(plan.run), ids(plan.held), plan.refused.length, plan.inseparable]).toEqual([
        run,
        held,
        refused,
        false,
      ]);
    },
  );

  it("cannot be cut where the tool applies everything at once", () => {
    const rules = { phase: "expand", allowDestructive: false, selective: false } as const;
    expect([
      planPhase(all, rules).inseparable,
      planPhase([drops, tagged], rules).inseparable,
      planPhase([plain], rules).inseparable,
    ]).toEqual([true, false, false]);
  });

  it.each([
    [[], "none"],
    [[plain], "expand"],
    [[plain, allowed], "contract"],
    [[plain, { ...plain, readable: false }], "unknown"],
    [[candidate("x", [finding("warn", "unknown")])], "unknown"],
    [[candidate("x", [finding("warn", "unknown"), finding("warn", "contract")])], "contract"],
  ] as const)("of %# is compatible as %s", (run, expected) => {
    expect(compatibilityOf(run)).toBe(expected);
  });
});

describe("names", () => {
  it.each([
    [["a/001_x.sql", "a/002_y.sql", "b/001_x.sql"], []],
    [["a/10_x.sql", "a/9_y.sql"], ["a/9_y.sql"]],
    [["a/001_x.sql", "a/001_y.sql"], ["a/001_y.sql"]],
    [["a/01_x.sql", "a/1_y.sql"], ["a/1_y.sql"]],
    [["schema.sql", "seed.sql"], []],
  ])("of %j have problems: %j", (paths, files) => {
    expect(nameProblems(paths).map(({ file }) => file)).toEqual(files);
  });
});

describe("a file's content", () => {
  it("has one checksum for every kind of line end, with and without a mark", () => {
    const forms = ["a\nb\n", "a\r\nb\r\n", "\uFEFFa\nb\n"].map((text) => readContent(Buffer.from(text), "f"));
    expect(new Set(forms.map(({ checksum }) => checksum)).size).toBe(1);
    expect(new Set(forms.map(({ rawChecksum }) => rawChecksum)).size).toBe(3);
    expect(forms.map(({ text, hasMark }) => [text[0], hasMark])).toEqual([
      ["a", false],
      ["a", false],
      ["a", true],
    ]);
  });

  it("must be UTF-8", () => {
    expect(() => readContent(Buffer.from([0x53, 0xe9]), "old.sql")).toThrow("old.sql is not UTF-8");
  });
});
