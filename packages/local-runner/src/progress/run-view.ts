import type { RunEvent } from "../events.ts";
import type { Outcome } from "../result.ts";

/** One job as progress shows it. */
export interface JobView {
  readonly name: string;
  status: Outcome | "running" | "waiting";
  /** Milliseconds since the run's start. */
  startedMs: number;
  endedMs: number | undefined;
  /** The step that runs. */
  step: string;
}

/** A step that has failed, with the end of its log. */
export interface FailedStep {
  readonly job: string;
  readonly name: string;
  readonly log: readonly string[];
}

/** Lines of a failed step's log that are shown. */
const TAIL = 30;

/** What a run looks like now, gathered from its events. */
export class RunView {
  /** By the job's path, in the order of their first events. */
  readonly jobs = new Map<string, JobView>();
  readonly #logs = new Map<string, string[]>();

  /** Takes an event; a step that failed with it is returned. */
  take(event: RunEvent): FailedStep | undefined {
    if (event.type === "job-waiting") this.#open(event.job, event.name, { status: "waiting", ms: event.ms });
    if (event.type === "job-started") this.#open(event.job, event.name, { status: "running", ms: event.ms });
    if (event.type === "job-skipped") this.#close(event.job, event.name, { status: "skipped", ms: event.ms });
    if (event.type === "job-completed") this.#close(event.job, event.name, { status: event.outcome, ms: event.ms });
    if (event.type === "step-started" && event.parent === undefined) this.#setStep(event.job, event.name);
    if (event.type === "step-log") this.#addLine(`${event.job}#${event.step}`, event.line);
    return event.type === "step-completed" ? this.#endStep(event) : undefined;
  }

  #open(path: string, name: string, at: { status: JobView["status"]; ms: number }): void {
    this.jobs.set(path, { name, status: at.status, startedMs: at.ms, endedMs: undefined, step: "" });
  }

  #close(path: string, name: string, at: { status: Outcome; ms: number }): void {
    const view = this.jobs.get(path) ?? { name, startedMs: at.ms, step: "" };
    this.jobs.set(path, { ...view, status: at.status, endedMs: at.ms, step: "" });
  }

  #setStep(path: string, name: string): void {
    const view = this.jobs.get(path);
    if (view) view.step = name;
  }

  #addLine(key: string, line: string): void {
    const lines = this.#logs.get(key) ?? [];
    this.#logs.set(key, lines);
    lines.push(line);
    if (lines.length > TAIL) lines.shift();
  }

  #endStep(event: Extract<RunEvent, { type: "step-completed" }>): FailedStep | undefined {
    const key = `${event.job}#${event.step}`;
    const log = this.#logs.get(key) ?? [];
    this.#logs.delete(key);
    const job = this.jobs.get(event.job)?.name ?? event.job;
    return event.outcome === "failure" ? { job, name: event.name, log } : undefined;
  }
}
