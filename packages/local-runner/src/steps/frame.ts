import type { Json } from "../json.ts";
import type { Source } from "../model/source.ts";
import type { Outcome } from "../result.ts";
import type { ActiveJob } from "../jobs/active-job.ts";
import { jobStatus } from "../jobs/active-job.ts";
import type { StepSink } from "./sink.ts";

/** What the `steps` context says about a step that has ended. */
export interface StepRecord {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
  readonly conclusion: Outcome;
}

/** The action that a frame or a process belongs to; empty texts where GitHub sets none. */
export interface ActionIdentity {
  readonly path: string;
  readonly repository: string;
  readonly ref: string;
}

/** A list of steps while it runs: those of the job, or the inner ones of a composite action. */
export interface Frame {
  /** Unique in the job: the place of state that actions save. */
  readonly path: string;
  /** The `steps` context. */
  readonly steps: Record<string, StepRecord>;
  readonly inputs: Json;
  /** What `$/` means here. */
  readonly source: Source;
  /** Environment from the composite steps around it. */
  readonly env: Readonly<Record<string, string>>;
  /** Only in composite actions. */
  readonly composite?: { readonly action: ActionIdentity; readonly step: number; readonly sink: StepSink };
  /** Cancels the frame's steps: the job's signal, or that of the composite step. */
  readonly cancel: AbortSignal;
  /** Whether a step of this frame has failed. */
  failed: boolean;
}

/**
 * What `success()` and `failure()` look at: the job's status, or inside a composite action how that action goes, which
 * starts well also when the job has failed.
 */
export function frameStatus(job: ActiveJob, frame: Frame): "success" | "failure" | "cancelled" {
  return jobStatus(frame.composite ? { cancel: job.cancel, failed: frame.failed } : job);
}
