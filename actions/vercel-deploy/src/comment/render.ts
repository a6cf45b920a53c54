import { code, codeBlock, escapeMarkdown, table } from "@slipway/core";

import { markerLine } from "./marker.ts";
import type { PreviewReport, PreviewStatus } from "./report.ts";

/** GitHub takes 65,536 characters; a reason of a failure is cut to this many. */
const LONGEST_PROBLEM = 4_000;

/** Addresses shown; a project can have many. */
const MOST_ALIASES = 20;

const HEADINGS: Readonly<Record<PreviewStatus, string>> = {
  building: "is being deployed",
  ready: "is ready",
  failed: "failed",
  canceled: "was canceled on Vercel",
  blocked: "is blocked on Vercel",
  interrupted: "was interrupted",
};

/** The comment's text, its marker in the first line. Nothing of the report is taken for Markdown, HTML or a mention. */
export function renderComment(report: PreviewReport): string {
  const rows = [
    ["Status", report.status],
    ["Address", report.url === undefined ? "none" : link(report.url)],
    ...aliasRows(report.aliasUrls),
    ["Commit", code(report.commit.slice(0, 7))],
    ["Environment", code(report.target)],
    ...(report.inspectorUrl === undefined ? [] : [["Inspector", link(report.inspectorUrl)]]),
    ["Run", link(report.run.url)],
  ];
  const parts = [
    markerLine(report.projectId, report.run),
    `### The preview of ${code(report.projectName)} ${HEADINGS[report.status]}`,
    table(["", ""], rows).trimEnd(),
    ...(report.problem === undefined || report.problem === "" ? [] : [codeBlock(cut(report.problem)).trimEnd()]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function aliasRows(urls: readonly string[]): string[][] {
  if (urls.length === 0) return [];
  const shown = urls.slice(0, MOST_ALIASES).map(link);
  const rest = urls.length - shown.length;
  return [["Aliases", [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join("<br>")]];
}

/** A link for http and https; any other text is shown as code, which nobody can click. */
function link(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return code(text);
  const target = url.href.replaceAll(/[()<>|[\]`\\*_~]/g, (character) => percent(character));
  return `[${escapeMarkdown(url.href.replace(/\/$/, ""))}](${target})`;
}

/** `encodeURIComponent` leaves some of these alone. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** The end of a long text, where the reason is. */
function cut(text: string): string {
  return text.length <= LONGEST_PROBLEM ? text : `…${text.slice(-LONGEST_PROBLEM)}`;
}
