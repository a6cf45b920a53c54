import type { JobResult, StepResult } from "@slipway/local-runner";
import { expect, test } from "vitest";

import { schemaFacts } from "./schema-report.ts";

const step = (id: string, outputs: Readonly<Record<string, string>>): StepResult => ({
  id,
  name: id,
  phase: "main",
  outcome: "success",
  conclusion: "success",
  outputs,
  annotations: [],
  summary: "",
  durationMs: 1,
  steps: [],
});

/** The facts that say something, of a deploy job with these steps. */
function facts(expand: Readonly<Record<string, string>>, contract: Readonly<Record<string, string>> = {}) {
  const job: JobResult = {
    id: "deploy",
    path: "deploy",
    name: "Deploy",
    outcome: "success",
    result: "success",
    outputs: {},
    steps: [step("expand", expand), step("contract", contract)],
    annotations: [],
    permissions: {},
    durationMs: 1,
  };
  return Object.fromEntries(schemaFacts(job).filter(([, value]) => value !== ""));
}

const MIGRATED = {
  state: "pending",
  "version-before": "1.sql",
  "version-after": "2.sql",
  applied: '[{"id":"2.sql"}]',
  held: '["3.sql"]',
  pending: '["2.sql"]',
  "lock-wait-ms": "0",
  "backup-verified": "read",
  "backup-sha256": "ab12",
};

test("versions, backup and what was held until the gate", () => {
  expect(facts(MIGRATED, { state: "clean", "version-after": "3.sql" })).toEqual({
    Schema: "1.sql → 3.sql",
    Backup: "read in full, sha256 ab12",
    Held: "3.sql: run after the gate",
  });
});

test("without a healthy gate it is still held", () => {
  expect(facts(MIGRATED)).toMatchObject({ Schema: "1.sql → 2.sql", Held: "3.sql: still held" });
});

test("the failed migration, what it met and what it left", () => {
  const failure = '{"id":"2.sql","file":"db/2.sql","message":"no such type","effect":"rolled-back"}';
  expect(facts({ ...MIGRATED, "version-after": "1.sql", applied: "[]", failure })).toMatchObject({
    Schema: "1.sql",
    Failed: "db/2.sql: no such type (rolled-back)",
  });
});

test("a plan shows what is pending; nothing pending needs no backup", () => {
  const { "lock-wait-ms": _wait, "backup-verified": _read, ...plan } = { ...MIGRATED, applied: "[]" };
  expect(facts({ ...plan, "version-before": "", "version-after": "" })).toEqual({
    Schema: "nothing",
    Pending: "2.sql",
    Held: "3.sql: still held",
  });
  expect(facts({ ...MIGRATED, "backup-verified": "" })).toMatchObject({ Backup: "none" });
});

test("a pipeline without migrations has nothing to report", () => {
  expect(facts({})).toEqual({});
  expect(schemaFacts(undefined)).toEqual([]);
});
