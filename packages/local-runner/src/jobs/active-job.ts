import type { Masker } from "../commands/masker.ts";
import type { RunEventBody } from "../events.ts";
import type { Json } from "../json.ts";
import type { StepsJob } from "../model/job.ts";
import type { Permissions } from "../model/permissions.ts";
import type { WorkflowModel } from "../model/workflow.ts";
import type { Annotation, StepResult } from "../result.ts";
import type { Run } from "../run/run.ts";

/** The folders of a job, laid out as on GitHub's runners. */
export interface JobFolders {
  /** `RUNNER_WORKSPACE`: the folder around the workspace. */
  readonly parent: string;
  /** `GITHUB_WORKSPACE`. */
  readonly workspace: string;
  /** `RUNNER_TEMP`. */
  readonly temp: string;
  /** `RUNNER_TOOL_CACHE`, shared by the jobs of a run. */
  readonly toolCache: string;
}

/** The contexts that stay the same during a job. */
export interface JobContexts {
  readonly github: Readonly<Record<string, Json>>;
  readonly inputs: Json;
  readonly vars: Json;
  readonly secrets: Readonly<Record<string, string>>;
  readonly needs: Json;
  readonly strategy: Json;
  readonly matrix: Json;
  readonly runner: Readonly<Record<string, string>>;
}

/** A job with steps while it runs. */
export interface ActiveJob {
  readonly run: Run;
  readonly model: StepsJob;
  readonly workflow: WorkflowModel;
  readonly path: string;
  readonly name: string;
  readonly contexts: JobContexts;
  readonly folders: JobFolders;
  readonly permissions: Permissions;
  readonly masker: Masker;
  /** Marks the job's processes: `RUNNER_TRACKING_ID`. */
  readonly trackingId: string;
  /** The `env` context of the job: workflow and job `env`, then what steps wrote to GITHUB_ENV. */
  readonly env: Record<string, string>;
  /** What steps wrote to GITHUB_PATH, the last first. */
  readonly searchPath: string[];
  readonly annotations: Annotation[];
  /** The post phases to run at the end, last registered first. */
  readonly posts: (() => Promise<StepResult>)[];
  /** State of actions between their phases, by step. */
  readonly states: Map<string, Record<string, string>>;
  /** Aborted when the job is cancelled. */
  readonly cancel: AbortSignal;
  /** Aborted when its time to end after a cancellation is over. */
  readonly kill: AbortSignal;
  /** Whether a step has failed. */
  failed: boolean;
  nextStep(): number;
  /** Emits an event of this job, masked. */
  emit(event: RunEventBody): void;
}

/** `job.status`. */
export function jobStatus(job: Pick<ActiveJob, "cancel" | "failed">): "success" | "failure" | "cancelled" {
  if (job.cancel.aborted) return "cancelled";
  return job.failed ? "failure" : "success";
}
