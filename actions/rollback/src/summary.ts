import { code, escapeMarkdown, formatDuration, table } from "@slipway/core";
import type { CandidateRow } from "@slipway/releases";

import type { Live } from "./live.ts";

/** One row of the table of targets. */
export interface TargetRow {
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly result: string;
  readonly reason: string;
}

/** What the summary says. */
export interface SummaryParts {
  readonly environment: string;
  readonly result: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly reason: string | undefined;
  readonly verified: string;
  readonly live: Live;
  readonly targets: readonly TargetRow[];
  readonly candidates: readonly CandidateRow[];
  readonly notUndone: readonly string[];
  readonly notes: readonly string[];
  /** In milliseconds. */
  readonly duration: number;
}

/** The summary of a rollback: what is live now, what was not undone, and what else there would have been. */
export function summarise(parts: SummaryParts): string {
  const { environment, result, message, hint, reason, verified, targets, duration } = parts;
  const facts = [
    ["Result", `**${result}**: ${escapeMarkdown(message)}`],
    ...(reason === undefined ? [] : [["Reason given", escapeMarkdown(reason)]]),
    ["Live now", liveText(parts.live)],
    ["Verified", escapeMarkdown(verified)],
    ["Took", formatDuration(duration)],
  ];
  return [
    `### rollback: ${code(environment)}\n`,
    table(["", ""], facts),
    ...(hint === undefined ? [] : [`${escapeMarkdown(hint)}\n`]),
    ...(targets.length === 0 ? [] : [targetTable(targets)]),
    ...list("Not undone", parts.notUndone),
    ...list("To note", parts.notes),
    ...(parts.candidates.length === 0 ? [] : [candidateTable(parts.candidates)]),
  ].join("\n");
}

/** Each commit once, with the targets that run it; how far it is behind what was undone. */
function liveText({ rows, behind }: Live): string {
  const commits = [...new Set(rows.map(({ sha }) => sha))].map((sha) => {
    const targets = rows.filter((row) => row.sha === sha).map(({ target }) => code(target));
    return `${sha === undefined ? "not known" : code(sha)} (${targets.join(", ")})`;
  });
  const distance =
    behind === undefined ? "" : `, ${behind} ${behind === 1 ? "commit" : "commits"} behind what was undone`;
  return `${commits.join("; ") || "nothing that is recorded"}${distance}`;
}

function list(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [`#### ${title}\n`, `${items.map((item) => `- ${escapeMarkdown(item)}`).join("\n")}\n`];
}

function targetTable(rows: readonly TargetRow[]): string {
  const cells = rows.map(({ target, from, to, result, reason }) => [
    code(target),
    escapeMarkdown(from),
    escapeMarkdown(to),
    result,
    escapeMarkdown(reason),
  ]);
  return table(["Target", "From", "To", "Result", "Proof"], cells);
}

/** How many candidates are shown; the output has all. */
const SHOWN = 20;

/** Every state of the past, the newest first, and why it was or was not taken. */
export function candidateTable(rows: readonly CandidateRow[]): string {
  const cells = rows
    .slice(0, SHOWN)
    .map(({ group, createdAt, releases, taken, why }) => [
      taken ? "**→**" : "",
      escapeMarkdown(createdAt),
      escapeMarkdown(group.split(".")[0] ?? group),
      releases.map(({ target, id, sha }) => `${code(target)} ${id} (${code(sha.slice(0, 7))})`).join("<br>"),
      escapeMarkdown(why),
    ]);
  return `#### Candidates\n\n${table(["", "When", "Run", "Releases", "Why"], cells)}`;
}
