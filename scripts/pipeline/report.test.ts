import type { JobResult, RunResult } from "@slipway/local-runner";
import { expect, test } from "vitest";

import { releaseReport, renderReport } from "./report.ts";

const step = {
  name: "x",
  phase: "main",
  outcome: "success",
  conclusion: "success",
  outputs: {},
  annotations: [],
  summary: "",
  durationMs: 1_200,
  steps: [],
} as const;
const job = (given: Partial<JobResult>): JobResult => ({
  id: "lint",
  path: "release/lint",
  name: "release / Lint",
  outcome: "success",
  result: "success",
  outputs: {},
  steps: [step],
  annotations: [],
  permissions: {},
  durationMs: 4_000,
  ...given,
});
const run = (jobs: readonly JobResult[]): RunResult => ({
  conclusion: "failure",
  jobs,
  outputs: {},
  annotations: [],
  calls: [],
  summaries: [],
  durationMs: 61_000,
});

test("the report names URL, version, verdict and reason, and the deploy's own steps", () => {
  const deploy = job({
    id: "deploy",
    name: "release / Deploy",
    result: "failure",
    steps: [
      { ...step, name: "Deploy to Fly", id: "fly", outputs: { url: "http://127.0.0.1:9", result: "deployed" } },
      {
        ...step,
        name: "Health gate",
        id: "gate",
        outcome: "failure",
        outputs: { verdict: "unhealthy", reason: "checks.database", message: "it is false" },
      },
      { ...step, name: "Checkout" },
    ],
  });
  const text = renderReport(releaseReport(run([job({}), deploy])));
  expect(text).toContain("http://127.0.0.1:9");
  expect(text).toContain("checks.database: it is false");
  expect(text).toMatch(/Health gate +failure +1\.2 s/);
  expect(text).toMatch(/Time +1 min 01 s/);
  expect(text).not.toContain("Checkout");
});

test("a run that never deployed has a report too", () => {
  const text = renderReport(releaseReport(run([job({ result: "failure" })])));
  expect(text).toMatch(/release \/ Lint +failure/);
  expect(text).not.toContain("Verdict");
});
