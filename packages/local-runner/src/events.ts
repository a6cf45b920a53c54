import type { Json } from "./json.ts";
import type { Annotation, Outcome } from "./result.ts";

/** Where a job's event comes from: the job's path in the run. */
interface OfJob {
  readonly job: string;
}

/** Where a step's event comes from: the job's path, and the step's number in the job (it is unique in the job). */
interface OfStep extends OfJob {
  readonly step: number;
}

/** What happened; see {@link RunEvent}. */
export type RunEventBody =
  | {
      readonly type: "run-started";
      readonly workflow: string;
      readonly name: string;
      readonly event: string;
      readonly runId: number;
    }
  | (OfJob & { readonly type: "job-waiting"; readonly name: string; readonly group: string })
  | (OfJob & {
      readonly type: "job-started";
      readonly id: string;
      readonly name: string;
      readonly matrix?: Readonly<Record<string, Json>>;
      readonly permissions: Readonly<Record<string, string>>;
      readonly runsOn: readonly string[];
    })
  | (OfJob & { readonly type: "job-skipped"; readonly id: string; readonly name: string })
  | (OfJob & {
      readonly type: "job-completed";
      readonly name: string;
      readonly outcome: Outcome;
      readonly result: Outcome;
      readonly outputs: Readonly<Record<string, string>>;
      readonly durationMs: number;
    })
  /** All jobs of a called workflow have ended. */
  | (OfJob & {
      readonly type: "call-completed";
      readonly name: string;
      readonly result: Outcome;
      readonly outputs: Readonly<Record<string, string>>;
    })
  | (OfJob & { readonly type: "job-cancelling"; readonly reason: string })
  | (OfStep & {
      readonly type: "step-started";
      readonly id?: string;
      readonly name: string;
      readonly phase: "pre" | "main" | "post";
      /** The number of the composite step around it. */
      readonly parent?: number;
    })
  | (OfStep & { readonly type: "step-log"; readonly stream: "stdout" | "stderr" | "runner"; readonly line: string })
  | (OfStep & {
      readonly type: "step-completed";
      readonly id?: string;
      readonly name: string;
      readonly phase: "pre" | "main" | "post";
      readonly outcome: Outcome;
      readonly conclusion: Outcome;
      readonly outputs: Readonly<Record<string, string>>;
      readonly durationMs: number;
      readonly parent?: number;
    })
  | (OfJob & { readonly type: "annotation"; readonly step?: number; readonly annotation: Annotation })
  | (OfStep & { readonly type: "summary"; readonly markdown: string })
  | (OfStep & { readonly type: "group"; readonly title: string })
  | (OfStep & { readonly type: "endgroup" })
  | (OfJob & {
      readonly type: "environment";
      readonly name: string;
      readonly url?: string;
      readonly deployment: boolean;
    })
  /** How many values the job masks now; the values are in no event. */
  | (OfJob & { readonly type: "mask"; readonly count: number })
  | { readonly type: "warning"; readonly job?: string; readonly step?: number; readonly message: string }
  | (OfJob & { readonly type: "output-dropped"; readonly output: string; readonly message: string })
  | {
      readonly type: "run-completed";
      readonly conclusion: Outcome;
      readonly outputs: Readonly<Record<string, string>>;
      readonly durationMs: number;
    };

/** One event of a run: plain JSON, every text in it masked. `time` is ISO 8601; `ms` counts from the run's start. */
export type RunEvent = RunEventBody & { readonly time: string; readonly ms: number };
