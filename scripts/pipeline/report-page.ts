import { formatDuration } from "@slipway/core";

import { type ReleaseReport, type ReportRow, factsOf } from "./report.ts";

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1f2328; }
  table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
  th, td { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: top; }
  th { font-weight: 600; white-space: nowrap; }
  td.step { padding-left: 1.5rem; }
  td.bar { width: 45%; }
  .bar div { height: .8rem; border-radius: 2px; background: #2da44e; min-width: 2px; }
  .failure { background: #cf222e !important; } .cancelled, .skipped { background: #8c959f !important; }
  .badge { color: #fff; border-radius: 1rem; padding: .1rem .7rem; background: #2da44e; }
  @media (prefers-color-scheme: dark) { body { background: #0d1117; color: #e6edf3; } }`;

/** The report as an HTML page that needs nothing else: what became of the release, and when each step ran. */
export function renderPage(report: ReleaseReport): string {
  const facts = factsOf(report).map(([name, value]) => `<tr><th>${escape(name)}</th><td>${linked(value)}</td></tr>`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Release report</title><style>${STYLE}
</style></head>
<body>
<h1>Release report <span class="badge ${escape(report.conclusion)}">${escape(report.conclusion)}</span></h1>
<table>
${facts.join("\n")}
</table>
<h2>Timeline</h2>
<table>
${timeline(report.rows).join("\n")}
</table>
</body>
</html>
`;
}

/** A bar for each job and each step of the deploy; jobs that wait for others begin where those end. */
function timeline(rows: readonly ReportRow[]): readonly string[] {
  const starts = startsOf(rows);
  const end = Math.max(1, ...rows.map((row, index) => (starts[index] ?? 0) + row.milliseconds));
  return rows.map((row, index) => {
    const percent = (part: number): string => ((part / end) * 100).toFixed(2);
    const place = `margin-left:${percent(starts[index] ?? 0)}%;width:${percent(row.milliseconds)}%`;
    const bar = `<div class="${escape(row.outcome)}" style="${place}"></div>`;
    const name = `<td${row.indent ? ' class="step"' : ""}>${escape(row.name)}</td>`;
    return `<tr>${name}<td>${escape(row.outcome)}</td><td>${formatDuration(row.milliseconds)}</td><td class="bar">${bar}</td></tr>`;
  });
}

/** The first job plans, those after it run side by side, and the one with steps comes last, its steps in a row. */
function startsOf(rows: readonly ReportRow[]): readonly number[] {
  const jobs = rows.filter(({ indent }) => !indent);
  const [plan, ...others] = jobs;
  const last = jobs.at(-1);
  const planned = plan?.milliseconds ?? 0;
  const checked = planned + Math.max(0, ...others.filter((job) => job !== last).map((job) => job.milliseconds));
  let next = checked;
  return rows.map((row) => {
    if (!row.indent) return row === plan ? 0 : row === last ? checked : planned;
    const start = next;
    next += row.milliseconds;
    return start;
  });
}

function linked(text: string): string {
  const safe = escape(text);
  return /^https?:\/\/\S+$/.test(text) ? `<a href="${safe}">${safe}</a>` : safe;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
