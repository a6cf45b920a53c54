import { formatDuration } from "@slipway/core";
import type { JobResult, RunResult, StepResult } from "@slipway/local-runner";

import { rollbackFacts } from "./rollback-report.ts";
import { type Facts, schemaFacts } from "./schema-report.ts";

/** What a release comes down to. */
export interface ReleaseReport {
  readonly conclusion: string;
  readonly result: string;
  readonly url: string;
  readonly page: string;
  readonly version: string;
  readonly verdict: string;
  readonly reason: string;
  /** What a rollback did; empty when none was needed. */
  readonly rollback: Facts;
  /** What became of the database. */
  readonly schema: Facts;
  readonly rows: readonly ReportRow[];
  readonly milliseconds: number;
}

/** One job or step, with how it ended and how long it took. */
export interface ReportRow {
  readonly name: string;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly indent: boolean;
}

/** Reads the report out of a run's result. */
export function releaseReport(run: RunResult): ReleaseReport {
  const deploy = run.jobs.find((job) => job.id === "deploy");
  const outputs = (id: string) => deploy?.steps.find((step) => step.id === id && step.phase === "main")?.outputs ?? {};
  const [gate, fly, vercel] = [outputs("gate"), outputs("fly"), outputs("vercel")];
  return {
    conclusion: run.conclusion,
    result: [fly["result"], vercel["result"]].filter((text) => text !== undefined && text !== "").join(", "),
    url: fly["url"] ?? "",
    page: vercel["production-url"] ?? "",
    version: gate["version-observed"] ?? "",
    verdict: gate["verdict"] ?? "",
    reason: [gate["reason"], gate["message"]].filter((text) => text !== undefined && text !== "").join(": "),
    rollback: rollbackFacts(deploy),
    schema: schemaFacts(deploy),
    rows: run.jobs.filter((job) => job.steps.length > 0 || job.result === "skipped").flatMap(rowsOf),
    milliseconds: run.durationMs,
  };
}

function rowsOf(job: JobResult): readonly ReportRow[] {
  const row = { name: job.name, outcome: job.result, milliseconds: job.durationMs, indent: false };
  return [row, ...(job.id === "deploy" ? job.steps.filter(isTelling).map(stepRow) : [])];
}

/** Steps with an id are the pipeline's own; the others only prepare, and these two write the report on GitHub. */
function isTelling({ id, phase }: StepResult): boolean {
  return id !== undefined && !["clock", "report"].includes(id) && phase === "main";
}

function stepRow(step: StepResult): ReportRow {
  return { name: step.name, outcome: step.outcome, milliseconds: step.durationMs, indent: true };
}

/** What is known of the release, without what is empty. */
export function factsOf(report: ReleaseReport): Facts {
  const facts: Facts = [
    ["URL", report.url],
    ["Page", report.page],
    ["Version", report.version],
    ...report.schema,
    ["Deploy", report.result],
    ["Verdict", report.verdict],
    ["Reason", report.reason],
    ...report.rollback,
    ["Time", formatDuration(report.milliseconds)],
    ["Run", report.conclusion],
  ];
  return facts.filter(([, value]) => value !== "");
}

/** The report as a person reads it in a terminal. */
export function renderReport(report: ReleaseReport): string {
  const width = Math.max(...report.rows.map((row) => row.name.length + (row.indent ? 2 : 0)), 10);
  const rows = report.rows.map((row) => {
    const name = `${row.indent ? "  " : ""}${row.name}`.padEnd(width);
    return `  ${name}  ${row.outcome.padEnd(9)}  ${formatDuration(row.milliseconds).padStart(8)}`;
  });
  const facts = factsOf(report).map(([name, value]) => `  ${name.padEnd(10)} ${value}`);
  return ["Release report", "", ...rows, "", ...facts, ""].join("\n");
}
