import { expect, test } from "vitest";

import { runScript, shippedScript } from "./support/shipped-step.ts";

const GONE = "skipped|||||";
const EMPTY = {
  ENVIRONMENT: "production",
  EXPAND: GONE,
  FLY: "success|8000|41|42|every machine|deployed",
  VERCEL: GONE,
  GATE: "success|||1a2b3c4|30 samples, 0 failed|healthy",
  CONTRACT: GONE,
  ROLLBACK: GONE,
  BACK: "||",
  WHY: "",
  NOT_UNDONE: "",
  GITHUB_SHA: "b".repeat(40),
};

/** The report of a job that began so many seconds ago. */
function report(ago: number, given: Partial<typeof EMPTY> = {}) {
  const STARTED = `${Math.floor(Date.now() / 1000) - ago}`;
  return runScript(shippedScript("report"), { ...EMPTY, ...given, STARTED });
}

test("names each step that ran, from what to what, with its proof; the gate has the time that is left", () => {
  const { status, summary } = report(20);
  expect(status).toBe(0);
  expect(summary).toContain("## Release to production");
  expect(summary).toContain("| Deploy to Fly | success | 41 | 42 | every machine | deployed | 8 s |");
  expect(summary).toMatch(/\| Health gate \| success \| {2}\| 1a2b3c4 \| 30 samples, 0 failed \| healthy \| 1\d s \|/);
  expect(summary).toContain(`**Live: ${"b".repeat(40)}.**`);
  expect(summary).not.toMatch(/Vercel|Migrate|Roll back|Live again/);
  expect(summary).toMatch(/Deploy to Fly :done, 0, 8000\n {2}Health gate :done, 8000, \d+\n```/);
});

test.each([
  ["|", ""],
  ["|3", "This commit is 3 ahead of it. "],
])("says what is live again and what was not undone (%s commits behind)", (behind, ahead) => {
  const rollback = "failure|9000|7|3|verified true|rolled-back";
  const BACK = `rolled-back|${"a".repeat(40)}${behind}`;
  const given = { ROLLBACK: rollback, BACK, NOT_UNDONE: "secrets stay; <b>`x`" };
  const { status, summary } = report(40, { ...given, GATE: "failure|||bad|9 samples, 9 failed|unhealthy" });
  expect(status).toBe(0);
  expect(summary).toContain(`**Live again: ${"a".repeat(40)}.** ${ahead}Not undone: secrets stay; bx.\n`);
  expect(summary).toMatch(/Health gate :crit, 8000, 3\d000\n {2}Roll back :crit, 3\d000, 4\d000/);
});

test("says what stays live when nothing came back, and why", () => {
  const given = { ROLLBACK: "failure|900|7||verified false|blocked-schema", GATE: "failure|||bad|9 samples|unhealthy" };
  const BACK = `blocked-schema|${"b".repeat(40)}|`;
  const { status, summary } = report(40, { ...given, BACK, WHY: "the migrations of 7 took `away`" });
  expect(status).toBe(0);
  expect(summary).toContain(`**Not back: the migrations of 7 took away.** Live now: ${"b".repeat(40)}. \n`);
  expect(summary).not.toMatch(/Live again|Not undone|\*\*Live:/);
});

test("cells end where the table says so", () => {
  const { summary } = report(1, { ENVIRONMENT: "a|b\nc" });
  expect(summary).toContain("## Release to a\\|bc\n");
});
