import type { GitHubOptions, PullOptions, RepositoryOptions, RunOptions } from "./options.ts";
import type { Commit, GitHubState, PullRequest, Ref, Repository, WorkflowRun } from "./state.ts";

/** An hour, in milliseconds: how long GitHub's rate limit lasts. */
const HOUR = 3_600_000;

/** The state that the options describe. */
export function initialState(options: GitHubOptions, now: Date): GitHubState {
  let last = 1_000_000;
  const nextId = (): number => (last += 1);
  return {
    repositories: options.repositories.map((repository) => initialRepository(repository, nextId, now)),
    rateLimit: { limit: options.rateLimit ?? 1000, used: 0, resetAt: new Date(now.getTime() + HOUR) },
    nextId,
  };
}

function initialRepository(options: RepositoryOptions, nextId: () => number, now: Date): Repository {
  const pulls = (options.pulls ?? []).map((pull) => initialPull(pull, nextId(), now));
  return {
    id: nextId(),
    owner: options.owner,
    name: options.name,
    defaultBranch: options.defaultBranch ?? "main",
    refs: initialRefs(options),
    commits: initialCommits(options),
    issues: new Set([...(options.issues ?? []), ...pulls.map(({ number }) => number)]),
    deployments: [],
    commitStatuses: [],
    comments: [],
    checkRuns: [],
    environments: (options.environments ?? []).map((name) => ({ id: nextId(), name, createdAt: now })),
    pulls,
    runs: (options.runs ?? []).map((run) => initialRun(run, now)),
  };
}

function initialRefs(options: RepositoryOptions): Map<string, Ref> {
  const refs = Object.entries(options.refs ?? {});
  return new Map(
    refs.map(([name, ref]) =>
      typeof ref === "string"
        ? [name, { sha: ref, merge: "up-to-date" }]
        : [name, { sha: ref.sha, merge: ref.merge ?? "up-to-date" }],
    ),
  );
}

function initialCommits(options: RepositoryOptions): Map<string, Commit> | undefined {
  return (
    options.commits &&
    new Map(
      options.commits.map(({ sha, parents = [], message = `Commit ${sha.slice(0, 7)}` }) => [
        sha,
        { sha, parents, message },
      ]),
    )
  );
}

function initialPull(options: PullOptions, id: number, now: Date): PullRequest {
  const { number, headSha, headRef, title = `Pull request ${options.number}`, state = "open" } = options;
  return { id, number, headSha, headRef, title, state, mergeCommitSha: options.mergeCommitSha ?? null, createdAt: now };
}

function initialRun(options: RunOptions, now: Date): WorkflowRun {
  const { id, headSha, status, conclusion = null, attempt = 1, event = "push" } = options;
  const { path = ".github/workflows/deploy.yml" } = options;
  return { id, headSha, status, conclusion, attempt, path, event, createdAt: now };
}
