import type { Environment } from "../definition/index.ts";

/** The run that an action belongs to, from the variables that the runner sets (docs: default environment variables). */
export interface RunContext {
  /** `owner/name`, or an empty text outside a run. */
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  readonly refName: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly workflow: string;
  readonly job: string;
  readonly actor: string;
  readonly eventName: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  /** The page of this run. */
  readonly runUrl: string;
  readonly workspace: string;
  /** A folder that the runner empties for each job. */
  readonly temp: string;
  readonly toolCache: string;
}

/** Reads the run's context from the environment. */
export function runContext(env: Environment): RunContext {
  const get = (name: string, otherwise = ""): string => env[name] ?? otherwise;
  const repository = get("GITHUB_REPOSITORY");
  const serverUrl = get("GITHUB_SERVER_URL", "https://github.com");
  return {
    repository,
    sha: get("GITHUB_SHA"),
    ref: get("GITHUB_REF"),
    refName: get("GITHUB_REF_NAME"),
    runId: Number(get("GITHUB_RUN_ID", "0")),
    runAttempt: Number(get("GITHUB_RUN_ATTEMPT", "1")),
    workflow: get("GITHUB_WORKFLOW"),
    job: get("GITHUB_JOB"),
    actor: get("GITHUB_ACTOR"),
    eventName: get("GITHUB_EVENT_NAME"),
    apiUrl: get("GITHUB_API_URL", "https://api.github.com"),
    graphqlUrl: get("GITHUB_GRAPHQL_URL", "https://api.github.com/graphql"),
    serverUrl,
    runUrl: `${serverUrl}/${repository}/actions/runs/${get("GITHUB_RUN_ID", "0")}`,
    workspace: get("GITHUB_WORKSPACE", process.cwd()),
    temp: get("RUNNER_TEMP", "/tmp"),
    toolCache: get("RUNNER_TOOL_CACHE"),
  };
}
