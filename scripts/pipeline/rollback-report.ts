import { formatDuration } from "@slipway/core";
import type { JobResult } from "@slipway/local-runner";

import type { Facts } from "./schema-report.ts";

/** Reads what a job's step `rollback` did from its outputs, and how long after `since`; empty when it did not run. */
export function rollbackFacts(job: JobResult | undefined, since = "the verdict"): Facts {
  const step = job?.steps.find(({ id, phase }) => id === "rollback" && phase === "main");
  const outputs = step?.outputs ?? {};
  if (step === undefined || outputs["result"] === undefined) return [];
  const verified = outputs["verified"] === "true";
  return [
    ["Rollback", `${outputs["result"]}: ${outputs["message"] ?? ""}`],
    ...listOf(outputs["targets"]).map((target) => ["", targetLine(target)] as const),
    ["Live", liveText(outputs)],
    ["Verified", verified ? `yes, ${formatDuration(step.durationMs)} after ${since}` : "no"],
    ...(verified
      ? []
      : listOf(outputs["candidates"]).map((candidate) => ["Candidate", candidateLine(candidate)] as const)),
    ...listOf(outputs["not-undone"]).map((text) => ["Not undone", String(text)] as const),
  ];
}

function liveText({ "live-sha": live = "", "commits-behind": behind = "" }: Readonly<Record<string, string>>): string {
  if (behind === "") return live;
  return `${live}, ${behind} ${behind === "1" ? "commit" : "commits"} behind what was undone`;
}

function targetLine(target: unknown): string {
  const of = reader(target);
  return `${of("target")}: ${of("result")}, ${of("from")} → ${of("to")}`;
}

function candidateLine(candidate: unknown): string {
  const of = reader(candidate);
  return `run ${of("group").split(".")[0]}: ${of("taken") === "true" ? "taken" : "not taken"}, ${of("why")}`;
}

function reader(value: unknown): (name: string) => string {
  const fields = new Map(Object.entries(value ?? {}).map(([name, field]) => [name, String(field)]));
  return (name) => fields.get(name) ?? "";
}

function listOf(json: string | undefined): readonly unknown[] {
  const list: unknown = JSON.parse(json || "[]");
  return Array.isArray(list) ? list : [];
}
