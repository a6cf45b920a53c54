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
  LIVE: "",
  NOT_UNDONE: "",
  TOKEN: "canary-report-4711",
  GITHUB_SHA: "b".repeat(40),
  GITHUB_REPOSITORY: "acme/api",
  GITHUB_API_URL: "http://127.0.0.1:1",
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
  expect(summary).not.toMatch(/Vercel|Migrate|Roll back|Live again/);
  expect(summary).toMatch(/Deploy to Fly :done, 0, 8000\n {2}Health gate :done, 8000, \d+\n```/);
});

test("says what is live again and what was not undone, also when GitHub does not say how far behind it is", () => {
  const rollback = "failure|9000|7|3|verified true|rolled-back";
  const given = { ROLLBACK: rollback, LIVE: "a".repeat(40), NOT_UNDONE: "secrets stay; <b>`x`" };
  const { status, summary, stdout } = report(40, { ...given, GATE: "failure|||bad|9 samples, 9 failed|unhealthy" });
  expect(status).toBe(0);
  expect(summary).toContain(`**Live again: ${"a".repeat(40)}.** Not undone: secrets stay; bx.`);
  expect(summary).toMatch(/Health gate :crit, 8000, 3\d000\n {2}Roll back :crit, 3\d000, 4\d000/);
  expect(summary + stdout).not.toContain("canary-report");
});

test("cells end where the table says so", () => {
  const { summary } = report(1, { ENVIRONMENT: "a|b\nc" });
  expect(summary).toContain("## Release to a\\|bc\n");
});
