import type { ConcurrencyGroups } from "./jobs/concurrency.ts";
import type { RunEvent } from "./events.ts";

/** The repository a run is of. */
export interface RunRepository {
  /** Its folder: a git work tree that has the commit `sha`. */
  readonly path: string;
  /** `owner/repo`. */
  readonly name: string;
  /** The commit that the run is for. */
  readonly sha: string;
  /** The full ref, for example `refs/heads/main`. */
  readonly ref: string;
}

/** What a deployment environment holds. */
export interface EnvironmentValues {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

/** What the default `GITHUB_TOKEN` may do where a workflow says nothing (a repository setting on GitHub). */
export type DefaultPermissions = "restricted" | "permissive";

/** How long a cancelled process has: GitHub's runner waits 7.5 s after SIGINT and 2.5 s after SIGTERM. */
export interface CancelTimes {
  readonly interruptMs: number;
  readonly terminateMs: number;
  /** How long the streams of an ended process may stay open, held by what it left behind (default 5000). */
  readonly streamsMs?: number;
}

/** Values of `inputs`, by name. */
export type InputValues = Readonly<Record<string, string | number | boolean>>;

/** Everything a run is made of. Nothing is read from the process's environment except where said. */
export interface RunOptions {
  /** Path of the workflow file, relative to `repository.path`. */
  readonly workflow: string;
  readonly repository: RunRepository;
  /**
   * `owner/repo` or `owner/repo@ref` → folder, for actions and reusable workflows of other repositories. A `uses:`
   * that is neither mapped nor built in is an error: nothing is downloaded.
   */
  readonly repositories: Readonly<Record<string, string>>;
  readonly event: { readonly name: string; readonly payload: object };
  readonly actor?: string;
  readonly runId?: number;
  readonly runNumber?: number;
  readonly runAttempt?: number;
  /** Inputs of `workflow_dispatch`, or of `workflow_call` when that is the event. */
  readonly inputs?: InputValues;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** A job that names an environment gets its secrets and variables, also in a called workflow. */
  readonly environments?: Readonly<Record<string, EnvironmentValues>>;
  /** `github.token`. */
  readonly token: string;
  /** Base environment of every process (default: PATH, HOME, locale and the like of this process, nothing else). */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * `ACTIONS_*` variables for JavaScript actions. `ACTIONS_ID_TOKEN_REQUEST_*` reach every step, of jobs with
   * `id-token: write` only.
   */
  readonly actionsEnv?: Readonly<Record<string, string>>;
  readonly apiUrl?: string;
  readonly graphqlUrl?: string;
  readonly serverUrl?: string;
  /** Path of the Node 24 executable that runs JavaScript actions. */
  readonly node24: string;
  /** Folder of the run (default: a temporary one, removed at the end). */
  readonly workRoot?: string;
  /** Called with every event, in order; events are plain JSON and masked. */
  readonly on?: (event: RunEvent) => void;
  /** Cancels the run when aborted. */
  readonly signal?: AbortSignal;
  readonly cancelTimes?: CancelTimes;
  /** Jobs at once (default: the number of processors). */
  readonly jobLimit?: number;
  /** Default `restricted`: `contents: read` and `packages: read`, as in repositories made since 2023. */
  readonly defaultPermissions?: DefaultPermissions;
  /** Concurrency groups shared with other runs (default: those of this process). */
  readonly concurrency?: ConcurrencyGroups;
}
