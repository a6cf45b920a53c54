import type { RunEvent } from "../events.ts";
import { duration } from "./duration.ts";
import type { Output, Progress } from "./progress.ts";
import type { FailedStep } from "./run-view.ts";
import { RunView } from "./run-view.ts";

/** Shows a run as lines, one an event that matters; `verbose` adds every line of every step's log. */
export function plainProgress(out: Output, options: { readonly verbose?: boolean } = {}): Progress {
  const view = new RunView();
  const verbose = options.verbose ?? false;
  return {
    on: (event) => {
      const failed = view.take(event);
      const name = "job" in event && event.job !== undefined ? (view.jobs.get(event.job)?.name ?? event.job) : "";
      for (const line of linesOf(event, name, verbose)) out.write(`${line}\n`);
      if (failed && !verbose) for (const line of failedLines(failed)) out.write(`${line}\n`);
    },
    close: () => undefined,
  };
}

/** What a failed step left in its log. */
export function failedLines({ log }: FailedStep): string[] {
  return log.map((line) => `    | ${line}`);
}

/** The lines of an event; none for most. */
function linesOf(event: RunEvent, job: string, verbose: boolean): string[] {
  if (event.type === "run-started") return [`run ${event.name} (${event.workflow}), event ${event.event}`];
  if (event.type === "job-waiting") return [`${job}: waits for the concurrency group '${event.group}'`];
  if (event.type === "job-started") return [`${job}: started`];
  if (event.type === "job-skipped") return [`${job}: skipped`];
  if (event.type === "job-cancelling") return [`${job}: cancelling, ${event.reason}`];
  if (event.type === "job-completed") return [`${job}: ${event.outcome} after ${duration(event.durationMs)}`];
  if (event.type === "step-completed" && event.parent === undefined) {
    return [`${job}: ${oneLine(event.name)}: ${event.outcome} after ${duration(event.durationMs)}`];
  }
  if (verbose && event.type === "step-log") return [`${job} | ${event.line}`];
  if (verbose && event.type === "group") return [`${job} | ${event.title}`];
  return notes(event, job);
}

/** What is said of a run whatever way it is shown: warnings, errors outside of steps, environments, the end. */
export function notes(event: RunEvent, job: string): string[] {
  const before = job ? `${job}: ` : "";
  if (event.type === "environment") return [`${before}environment ${event.name}${event.url ? ` at ${event.url}` : ""}`];
  if (event.type === "warning" || event.type === "output-dropped") return [`${before}warning: ${event.message}`];
  if (event.type === "annotation" && event.step === undefined) {
    return [`${before}${event.annotation.level}: ${event.annotation.message}`];
  }
  if (event.type !== "run-completed") return [];
  const outputs = Object.entries(event.outputs).map(([name, value]) => `output ${name}: ${value}`);
  return [...outputs, `run ${event.conclusion} after ${duration(event.durationMs)}`];
}

/** A text without line breaks and other control characters. */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}
