import type { Fault } from "../http/faults.ts";
import type { Permissions } from "./permissions.ts";

/** What the stand-in starts with. Everything that is created later is in its state. */
export interface GitHubOptions {
  /** The token that clients must send, as a workflow's `GITHUB_TOKEN`. */
  readonly token: string;
  /**
   * Of that token. As with a workflow's `permissions:`, what is not named is none; without this, all are `write`.
   */
  readonly permissions?: Permissions;
  /** More tokens and their permissions. */
  readonly otherTokens?: Readonly<Record<string, Permissions>>;
  readonly repositories: readonly RepositoryOptions[];
  readonly faults?: readonly Fault[];
  /** Changes the body of an answer before it is held against GitHub's description: how a test plants a bad one. */
  readonly tamper?: (operation: string, body: unknown) => unknown;
  /** Statuses that one deployment takes; GitHub has a limit and does not say which. Default 100. */
  readonly maxStatuses?: number;
  /** Requests an hour before `API rate limit exceeded`. Default 1000, as for a workflow's token. */
  readonly rateLimit?: number;
  /** How often a payload is JSON-encoded in a GraphQL answer. GitHub does both. Default 1. */
  readonly payloadEncodings?: 1 | 2;
  /** The time that records get. Default: the system's. */
  readonly now?: () => Date;
}

export interface RepositoryOptions {
  readonly owner: string;
  readonly name: string;
  /** Default `main`. */
  readonly defaultBranch?: string;
  /** Branch or tag → commit, or a commit and how the branch stands to the default branch. */
  readonly refs?: Readonly<Record<string, string | RefOptions>>;
  /** The commits that exist. Without this every 40-digit SHA does, and none has a parent. */
  readonly commits?: readonly CommitOptions[];
  readonly environments?: readonly string[];
  /** Numbers of issues; pull requests need not be repeated here. */
  readonly issues?: readonly number[];
  readonly pulls?: readonly PullOptions[];
  readonly runs?: readonly RunOptions[];
}

export interface RefOptions {
  readonly sha: string;
  /** What a deployment with `auto_merge` finds. Default `up-to-date`. */
  readonly merge?: "up-to-date" | "behind" | "conflict";
}

export interface CommitOptions {
  readonly sha: string;
  readonly parents?: readonly string[];
  readonly message?: string;
}

export interface PullOptions {
  readonly number: number;
  readonly headSha: string;
  readonly headRef: string;
  readonly title?: string;
  /** Default `open`. */
  readonly state?: "open" | "closed";
  readonly mergeCommitSha?: string;
}

export interface RunOptions {
  readonly id: number;
  readonly headSha: string;
  readonly status: "queued" | "in_progress" | "completed";
  readonly conclusion?: "success" | "failure" | "cancelled" | "timed_out";
  /** Default 1. */
  readonly attempt?: number;
  /** Default `.github/workflows/deploy.yml`. */
  readonly path?: string;
  /** Default `push`. */
  readonly event?: string;
}
