import { code, escapeMarkdown, formatDuration, table } from "@slipway/core";
import { type Staged, type VercelLive, type VercelPlan, formatBytes } from "@slipway/platforms/vercel";

import { addressesOf } from "./addresses.ts";
import type { Outcome } from "./outcome.ts";

/** A project can have many domains; the output `alias-urls` has all. */
const MOST_ADDRESSES = 10;

/** What the summary of a deploy says. */
export interface SummaryParts {
  readonly plan: VercelPlan;
  readonly live: VercelLive;
  readonly staged: Staged | undefined;
  readonly outcome: Outcome;
  /** In milliseconds. */
  readonly duration: number;
}

/** The summary of a deploy: what was proven, and where it is. */
export function summarise({ plan, live, staged, outcome, duration }: SummaryParts): string {
  const { result, reason, hint } = outcome;
  const deployment = outcome.attempt?.deployment ?? staged?.created.deployment;
  const after = outcome.live?.production?.id;
  const leading = addressesOf(outcome).slice(0, MOST_ADDRESSES);
  const rows = [
    ["Result", `**${result}**: ${escapeMarkdown(reason)}`],
    ["Deployment", deployment === undefined ? "none" : code(deployment.id)],
    ["Target", code(plan.target)],
    ["Address", escapeMarkdown(deployment?.url ?? "none")],
    ...leading.map((url) => ["Leads there too", escapeMarkdown(url)]),
    ["In production before", code(live.production?.id ?? "nothing")],
    ...(plan.target === "production" ? [["In production now", after === undefined ? "not known" : code(after)]] : []),
    ["Uploaded", staged === undefined ? "nothing" : uploadedText(staged)],
    ...(deployment?.inspectorUrl === undefined ? [] : [["On Vercel", escapeMarkdown(deployment.inspectorUrl)]]),
    ["Took", formatDuration(duration)],
  ];
  return [
    `### vercel-deploy: ${code(live.name)}\n`,
    table(["", ""], rows),
    ...(hint === undefined ? [] : [`${escapeMarkdown(hint)}\n`]),
  ].join("\n");
}

/** What went up, of how much. */
export function uploadedText({ files, bytes, entries, sentAs }: Staged): string {
  const what = sentAs === "tgz" ? "parts of an archive" : "files";
  return `${files} ${what} (${formatBytes(bytes)}) for an output of ${entries} entries`;
}
