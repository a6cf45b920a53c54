/** One status of a deployment. Statuses are only ever added. */
export interface DeploymentStatus {
  readonly id: number;
  readonly state: "error" | "failure" | "inactive" | "in_progress" | "queued" | "pending" | "success";
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly createdAt: Date;
}

export interface Deployment {
  readonly id: number;
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  /** As it was given; it cannot be changed any more. */
  readonly payload: string | Readonly<Record<string, unknown>>;
  readonly originalEnvironment: string;
  /** A status may rename it. */
  environment: string;
  readonly description: string | null;
  readonly transient: boolean;
  readonly production: boolean;
  readonly createdAt: Date;
  updatedAt: Date;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
}

export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: "error" | "failure" | "pending" | "success";
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly createdAt: Date;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
}

export interface CheckRun {
  readonly id: number;
  readonly headSha: string;
  name: string;
  status: "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending";
  conclusion: string | null;
  detailsUrl: string | null;
  externalId: string;
  startedAt: Date;
  completedAt: Date | null;
  output: { title: string | null; summary: string | null; text: string | null; annotations: readonly unknown[] };
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
}

export interface Ref {
  readonly sha: string;
  readonly merge: "up-to-date" | "behind" | "conflict";
}

export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly headSha: string;
  readonly headRef: string;
  readonly mergeCommitSha: string | null;
  readonly createdAt: Date;
}

export interface WorkflowRun {
  readonly id: number;
  readonly headSha: string;
  status: "queued" | "in_progress" | "completed";
  conclusion: string | null;
  readonly attempt: number;
  readonly path: string;
  readonly event: string;
  readonly createdAt: Date;
}

/** One repository and all that was created in it, in the order of creation. */
export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly refs: Map<string, Ref>;
  /** Undefined: every SHA exists. */
  readonly commits: Map<string, Commit> | undefined;
  readonly issues: Set<number>;
  readonly deployments: Deployment[];
  readonly commitStatuses: CommitStatus[];
  readonly comments: Comment[];
  readonly checkRuns: CheckRun[];
  readonly environments: Environment[];
  readonly pulls: PullRequest[];
  readonly runs: WorkflowRun[];
}

/** All that the stand-in knows. Tests may read it, and may add to it what happened before they began. */
export interface GitHubState {
  readonly repositories: readonly Repository[];
  readonly rateLimit: { readonly limit: number; used: number; resetAt: Date };
  /** An id that nothing has yet; ids grow, as GitHub's do. */
  nextId(): number;
}
