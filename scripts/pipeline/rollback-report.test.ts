import type { JobResult } from "@slipway/local-runner";
import { expect, test } from "vitest";

import { rollbackFacts } from "./rollback-report.ts";

/** A job whose rollback left these outputs. */
function jobWith(outputs: Readonly<Record<string, string>>): JobResult {
  const step = {
    id: "rollback",
    name: "Roll back",
    phase: "main",
    outcome: "failure",
    conclusion: "failure",
    outputs,
    annotations: [],
    summary: "",
    durationMs: 12_300,
    steps: [],
  } as const;
  return {
    id: "deploy",
    path: "deploy",
    name: "Deploy",
    outcome: "failure",
    result: "failure",
    outputs: {},
    steps: [step],
    annotations: [],
    permissions: {},
    durationMs: 20_000,
  };
}

test("names every target, what is live, how long it took, and what was not undone", () => {
  const targets = [{ target: "fly/api", from: "7", to: "3", result: "restored" }];
  const job = jobWith({
    result: "rolled-back",
    message: "all is back",
    verified: "true",
    "to-sha": "abc",
    "live-sha": "abc",
    "commits-behind": "1",
    targets: JSON.stringify(targets),
    "not-undone": '["secrets stay"]',
  });
  expect(rollbackFacts(job)).toEqual([
    ["Rollback", "rolled-back: all is back"],
    ["", "fly/api: restored, 7 → 3"],
    ["Live", "abc, 1 commit behind what was undone"],
    ["Verified", "yes, 12.3 s after the verdict"],
    ["Not undone", "secrets stay"],
  ]);
});

test("a rollback that was refused verified nothing", () => {
  const candidates = [{ group: "2.1", created: "", releases: [], taken: false, why: "it was rolled back" }];
  const outputs = { result: "no-candidate", message: "none was good", candidates: JSON.stringify(candidates) };
  const facts = rollbackFacts(jobWith(outputs));
  expect(facts).toContainEqual(["Verified", "no"]);
  expect(facts).toContainEqual(["Candidate", "run 2: not taken, it was rolled back"]);
});

test("says nothing where none ran", () => {
  expect(rollbackFacts(undefined)).toEqual([]);
  expect(rollbackFacts(jobWith({}))).toEqual([]);
});
