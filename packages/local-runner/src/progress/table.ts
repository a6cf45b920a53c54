import { duration } from "./duration.ts";
import { oneLine } from "./plain.ts";
import type { JobView, RunView } from "./run-view.ts";

/** What a table is drawn for. */
export interface TableSize {
  readonly columns: number;
  readonly rows: number;
  /** Milliseconds since the run's start. */
  readonly nowMs: number;
}

const WORDS = {
  success: "ok",
  failure: "failed",
  cancelled: "cancelled",
  skipped: "skipped",
  running: "running",
  waiting: "waiting",
};

/**
 * The jobs of a run as lines that fit the terminal. When there are more jobs than rows, those that run or failed are
 * shown, and the others are counted.
 */
export function drawTable(view: RunView, { columns, rows, nowMs }: TableSize): string[] {
  const jobs = [...view.jobs.values()];
  const room = Math.max(1, rows - 2);
  const shown = jobs.length <= room ? jobs : jobs.filter(isInteresting).slice(0, room - 1);
  const width = Math.min(40, Math.max(0, ...shown.map((job) => job.name.length)));
  const lines = shown.map((job) => fit(row(job, width, nowMs), columns));
  const hidden = jobs.length - shown.length;
  return hidden > 0 ? [...lines, fit(`… and ${hidden} more job(s)`, columns)] : lines;
}

function isInteresting({ status }: JobView): boolean {
  return status === "running" || status === "failure" || status === "waiting";
}

function row(job: JobView, width: number, nowMs: number): string {
  const time = job.status === "skipped" ? "" : duration((job.endedMs ?? nowMs) - job.startedMs);
  return `${WORDS[job.status].padEnd(9)} ${fit(job.name, width).padEnd(width)} ${time.padStart(10)}  ${job.step}`.trimEnd();
}

/** Cuts a text to a number of columns; a line that wraps would break the redrawing. */
function fit(text: string, columns: number): string {
  const line = oneLine(text);
  return line.length <= columns ? line : `${line.slice(0, Math.max(0, columns - 1))}…`;
}
