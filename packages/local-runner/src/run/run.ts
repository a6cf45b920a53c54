import type { Masker } from "../commands/masker.ts";
import type { RunEventBody } from "../events.ts";
import type { ConcurrencyGroups } from "../jobs/concurrency.ts";
import type { Instance, JobEnd } from "../jobs/instance.ts";
import type { Semaphore } from "../jobs/semaphore.ts";
import type { Json } from "../json.ts";
import type { Repositories } from "../model/repositories.ts";
import type { CancelTimes, RunOptions } from "../options.ts";
import type { CallResult, JobResult } from "../result.ts";
import type { ActionStore } from "../steps/action-store.ts";

/** What all jobs of a run share. */
export interface Run {
  readonly options: RunOptions;
  /** The event's payload. */
  readonly payload: Json;
  readonly repositories: Repositories;
  readonly actions: ActionStore;
  /** The run's folder. */
  readonly root: string;
  /** Whether the folders of jobs are removed when they end: those of a temporary run folder are. */
  readonly removesFolders: boolean;
  /** Hides every secret of the options. */
  readonly masker: Masker;
  readonly concurrency: ConcurrencyGroups;
  readonly slots: Semaphore;
  readonly cancelTimes: CancelTimes;
  /** The base environment of processes. */
  readonly baseEnv: Readonly<Record<string, string>>;
  /** `github.workflow`, `github.workflow_ref` and the like of the run. */
  readonly github: Readonly<Record<string, Json>>;
  /** Filled as jobs end. */
  readonly results: JobResult[];
  readonly calls: CallResult[];
  /** Runs the jobs of a workflow: a call runs those of the workflow it calls. */
  readonly runJobs: (instance: Instance) => Promise<ReadonlyMap<string, JobEnd>>;
  nextJob(): number;
  /** Emits an event, masked with the run's secrets. */
  emit(event: RunEventBody): void;
}
