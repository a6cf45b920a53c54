import type { Json } from "./json.ts";

/** How a step or job ended. */
export type Outcome = "success" | "failure" | "cancelled" | "skipped";

/** An annotation of a step or job, as GitHub shows it beside a run. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  /** At most 4096 characters. */
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace, with `/`. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** How one step went. */
export interface StepResult {
  /** The step's `id`, when it has one. */
  readonly id?: string;
  readonly name: string;
  readonly phase: "pre" | "main" | "post";
  /** Before `continue-on-error`. */
  readonly outcome: Outcome;
  /** After `continue-on-error`. */
  readonly conclusion: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  /** The Markdown the step wrote to its summary. */
  readonly summary: string;
  readonly durationMs: number;
  /** The inner steps of a composite action. */
  readonly steps: readonly StepResult[];
}

/** How one job (one leg of a matrix) went. */
export interface JobResult {
  readonly id: string;
  /** The ids of the calling jobs and the job: `release/deploy`; unique in a run, a matrix leg has ` (…)` added. */
  readonly path: string;
  /** As GitHub shows it: `release / deploy (linux)`. */
  readonly name: string;
  readonly matrix?: Readonly<Record<string, Json>>;
  /** Before `continue-on-error`. */
  readonly outcome: Outcome;
  /** What dependent jobs see as `needs.<id>.result`. */
  readonly result: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  /** Of the job itself, not of its steps. */
  readonly annotations: readonly Annotation[];
  readonly environment?: { readonly name: string; readonly url?: string; readonly deployment: boolean };
  readonly permissions: Readonly<Record<string, string>>;
  readonly durationMs: number;
}

/** How one call of a reusable workflow (one leg of a matrix) went. Its jobs are in the run's `jobs`. */
export interface CallResult {
  readonly id: string;
  /** As of a job: the paths of its jobs begin with it. */
  readonly path: string;
  readonly name: string;
  readonly result: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
}

/** How a run went. */
export interface RunResult {
  readonly conclusion: Outcome;
  readonly jobs: readonly JobResult[];
  readonly calls: readonly CallResult[];
  /** `on.workflow_call.outputs`, when the workflow has any. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Every annotation of the run, with the job it belongs to. */
  readonly annotations: readonly (Annotation & { readonly job: string })[];
  /** Every summary that is not empty, in the order of jobs and steps. */
  readonly summaries: readonly { readonly job: string; readonly step: string; readonly markdown: string }[];
  readonly durationMs: number;
}
