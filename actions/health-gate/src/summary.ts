import { code, escapeMarkdown, formatDuration, table } from "@slipway/core";
import {
  type GateResult,
  type Statistics,
  type Trace,
  type Verdict,
  describeRequest,
  gateStatistics,
  statisticsOf,
  versionsSeen,
} from "@slipway/health";

import { latencyChart, timeline } from "./chart.ts";

const TITLES: Readonly<Record<Verdict, string>> = {
  healthy: "The release is healthy",
  degraded: "The release is live, with reservations",
  unhealthy: "The release is unhealthy",
  "not-live": "The new release is not live",
  misconfigured: "The health gate asks the wrong thing",
  inconclusive: "The health gate could not decide",
  cancelled: "The health gate was cancelled",
};

/** The job summary of a finished gate. */
export function renderSummary(result: GateResult): string {
  const { ruling } = result;
  return [
    `### ${TITLES[ruling.verdict]}\n`,
    `**${ruling.verdict}** · ${code(ruling.reason)} · ${escapeMarkdown(ruling.message)}\n`,
    table(["", ""], facts(result)),
    table(
      ["Check", "Request", "Samples", "Failed", "p50", "p95", "p99", "Last answer"],
      result.traces.map((trace) => checkRow(result, trace)),
    ),
    decidedBy(result),
    latencyChart(result),
    renderTimeline(result),
  ].join("\n");
}

function facts(result: GateResult): readonly (readonly string[])[] {
  const versions = versionsSeen(result).map((version) => code(version));
  const expected = result.plan.checks.map(({ expect }) => expect.version?.expected).find((text) => text !== undefined);
  return [
    ["Roll back", result.shouldRollback ? "yes" : "no"],
    ...(expected === undefined ? [] : [["Expected version", code(expected)]]),
    ["Versions seen", versions.length === 0 ? "none" : versions.join(", ")],
    ["Healthy after", result.timeToHealthy === undefined ? "never" : formatDuration(result.timeToHealthy)],
    ["Error rate", describeErrorRate(gateStatistics(result))],
    ["Took", formatDuration(result.duration)],
  ];
}

function describeErrorRate({ samples, failures, errorRate, errorRateUpper95 }: Statistics): string {
  if (errorRate === undefined) return "no samples";
  const observed = `${failures} of ${samples} samples failed (${(100 * errorRate).toFixed(1)} %)`;
  return errorRateUpper95 === undefined
    ? observed
    : `${observed}; with 95 % confidence the true rate is below ${(100 * errorRateUpper95).toFixed(1)} %`;
}

function checkRow(result: GateResult, trace: Trace): readonly string[] {
  const { samples, failures, p50, p95, p99 } = statisticsOf(result, [trace]);
  const last = trace.samples.at(-1);
  return [
    `${escapeMarkdown(trace.check.name)}${trace.check.critical ? "" : " (not critical)"}`,
    code(describeRequest(trace.check)),
    String(samples),
    String(failures),
    ...[p50, p95, p99].map((value) => (value === undefined ? "" : `${Math.round(value)} ms`)),
    last === undefined ? "none" : `${last.class}: ${escapeMarkdown(last.detail)}`,
  ];
}

/** The most lines of a timeline: what flaps all the time has no story. */
const MOST_TURNS = 30;

function renderTimeline(result: GateResult): string {
  const turns = timeline(result);
  const rows = turns
    .slice(0, MOST_TURNS)
    .map(({ at, check, sample }) => [
      formatDuration(at),
      sample.phase,
      escapeMarkdown(check),
      `${sample.class}: ${escapeMarkdown(sample.detail)}`,
      sample.version === undefined ? "" : code(sample.version),
    ]);
  const rest = turns.length > MOST_TURNS ? `\nand ${turns.length - MOST_TURNS} more changes\n` : "";
  const body = table(["After", "Phase", "Check", "What it showed from then on", "Version"], rows);
  return `<details><summary>Timeline</summary>\n\n${body}${rest}\n</details>\n`;
}

function decidedBy(result: GateResult): string {
  const fewer = gateStatistics(result).samples < 20 ? " Of fewer than 20 samples, p95 is simply the slowest." : "";
  return result.phase === "soak"
    ? `The numbers are those of ${result.plan.burst === undefined ? "the soak" : "the burst and the soak"}, after the release had converged.${fewer}\n`
    : `The numbers are those of the converge phase: ${result.timeToHealthy === undefined ? "the release never left it" : "no soak was asked for"}.${fewer}\n`;
}
