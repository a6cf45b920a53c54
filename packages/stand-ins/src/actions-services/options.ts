import type { Fault } from "../http/faults.ts";

/** What a job may do with the cache, as the runner tells it in `ACTIONS_CACHE_MODE`. */
export type CacheMode = "none" | "read" | "write" | "write-only";

/** The job whose token a request carries; what is not given is as for a push to the default branch. */
export interface JobOptions {
  /** Default `refs/heads/<default branch>`. */
  readonly ref?: string;
  /** Of a pull request: the branch it is for, whose caches it may read. */
  readonly baseRef?: string;
  /** Default 40 zeros. */
  readonly sha?: string;
  /** Default `push`. */
  readonly eventName?: string;
  /** The environment that the job names; it is then in the subject of the job's identity instead of the ref. */
  readonly environment?: string;
  /** Default `.github/workflows/deploy.yml`. */
  readonly workflowPath?: string;
  /** Default 1. Jobs of one run share its artifacts. */
  readonly runId?: number;
  /** Default 1. */
  readonly runAttempt?: number;
  /** Default `job`. */
  readonly jobId?: string;
  /** Default `octocat`. */
  readonly actor?: string;
}

export interface ActionsServicesOptions {
  /** `owner/name`. */
  readonly repository: string;
  /** Default `main`. */
  readonly defaultBranch?: string;
  /** The job that `env` is for. */
  readonly job?: JobOptions;
  /** Enforced for every job. Default `write`. */
  readonly cacheMode?: CacheMode;
  /**
   * Whether `env` tells the mode. Set it to false to see what a client does when the service refuses what the client
   * thinks it may. Default true.
   */
  readonly announceCacheMode?: boolean;
  /** How long signed URLs work, in seconds. Default 3600. */
  readonly signedUrlSeconds?: number;
  readonly faults?: readonly Fault[];
  /** Changes the answer of a method before its schema is asked: how a test plants a bad one. */
  readonly tamper?: (method: string, body: unknown) => unknown;
  /** Default: the system's time. */
  readonly now?: () => Date;
}
