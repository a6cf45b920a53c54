import { type Clock, PlatformError, UserError, messageOf } from "@slipway/core";

import { int, looseObject, string } from "zod/mini";

import { countCommits } from "./commits-between.ts";
import { describe } from "./describe.ts";
import { type ReleaseEntry, TASK } from "./entry.ts";
import { type Patience, attempt, read, statusOf } from "./github.ts";
import type { StatusState } from "./history.ts";
import { listByGraphql } from "./list-graphql.ts";
import { listByRest } from "./list-rest.ts";
import { encodeRecord } from "./payload.ts";
import type { ReleaseRecord } from "./record.ts";
import { type GitHub, restReader } from "./rest-reader.ts";
import { type RecordedRun, type RunState, askRunState } from "./run-state.ts";

/** What the ledger needs. */
export interface LedgerOptions {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  /** GitHub's REST API; GraphQL's address is derived from it as Octokit does. */
  readonly apiUrl: string;
  readonly redact: (text: string) => string;
  readonly clock: Clock;
  readonly debug: (message: string) => void;
  /** How long GitHub is waited for; as long as a release may wait when left out. */
  readonly patience?: Patience;
}

/** What is said about a release beside its record. */
export interface Opening {
  readonly environment: string;
  readonly description: string;
}

/** What a status says beside its state. */
export interface StatusDetails {
  readonly description?: string;
  /** Where the release can be seen; http or https. */
  readonly environmentUrl?: string;
  readonly logUrl?: string;
}

/** The states that we set. */
export type OwnState = Extract<StatusState, "in_progress" | "success" | "failure" | "error" | "inactive">;

/** The release records of a repository. All methods throw `UserError` for a missing permission, else `PlatformError`. */
export interface Ledger {
  /** Writes a record ahead of the release; its deployment's id. */
  open(record: ReleaseRecord, opening: Opening): Promise<number>;
  setState(id: number, state: OwnState, details?: StatusDetails): Promise<void>;
  /** The newest releases of a target, or of the whole environment, the newest first. */
  list(environment: string, target?: string, limit?: number): Promise<readonly ReleaseEntry[]>;
  /** Whether the run that wrote a record is over. Never throws. */
  runState(run: RecordedRun): Promise<RunState>;
  /** How many commits `newer` is ahead of `older`; `undefined` when GitHub does not say. Never throws. */
  commitsBetween(older: string, newer: string): Promise<number | undefined>;
}

/** The ledger in GitHub's Deployments API. Octokit is loaded here and not before. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { getOctokit } = await import("@actions/github");
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl.replace(/\/+$/, ""), log: quiet(options) });
  const [owner = "", repo = ""] = options.repository.split("/");
  if (owner === "" || repo === "") throw new UserError(`"${options.repository}" is not a repository's owner/name`);
  const github: GitHub = { octokit, owner, repo, options };
  return {
    open: (record, opening) => createDeployment(github, record, opening),
    setState: (id, state, details = {}) => createStatus(github, id, state, details),
    list: (environment, target, limit = target === undefined ? OF_ENVIRONMENT : OF_TARGET) =>
      listReleases(github, { environment, target, limit }),
    runState: (run) => askRunState(github, run),
    commitsBetween: (older, newer) => countCommits(github, older, newer),
  };
}

const created = looseObject({ id: int(), sha: string() });

async function createDeployment(github: GitHub, record: ReleaseRecord, opening: Opening): Promise<number> {
  const { octokit, owner, repo, options } = github;
  const { sha } = record.source;
  if (!/^[0-9a-f]{40}$/.test(sha)) throw new UserError(`"${sha}" is not a full commit SHA`);
  const parameters = {
    owner,
    repo,
    ref: sha,
    task: TASK,
    auto_merge: false,
    required_contexts: [],
    payload: encodeRecord(record, options.redact),
    environment: opening.environment,
    production_environment: opening.environment === "production",
    description: describe(options.redact(opening.description)),
  };
  const create = (request: { readonly signal: AbortSignal }) =>
    octokit.rest.repos.createDeployment({ ...parameters, request });
  const answer = await attempt("write the release record", create, false, options);
  if (answer.status !== 201)
    throw new PlatformError(`GitHub did not create a deployment: ${answer.data.message ?? `status ${answer.status}`}`);
  const { id, sha: recorded } = read(created, answer.data, "write the release record");
  if (recorded === sha) return id;
  await createStatus(github, id, "error", { description: "recorded for another commit than asked for" });
  throw new PlatformError(`GitHub recorded the commit ${recorded} instead of ${sha}`);
}

async function createStatus(github: GitHub, id: number, state: OwnState, details: StatusDetails): Promise<void> {
  const { octokit, owner, repo, options } = github;
  const parameters = {
    owner,
    repo,
    deployment_id: id,
    state,
    // `true` would mark the other targets of the same environment as inactive; whether a release was proven good is
    // read from its whole history in any case.
    auto_inactive: false,
    description: describe(options.redact(details.description ?? "")),
    ...(details.environmentUrl === undefined ? {} : { environment_url: details.environmentUrl }),
    ...(details.logUrl === undefined ? {} : { log_url: details.logUrl }),
  };
  await attempt(
    `set the record ${id} to ${state}`,
    (request) => octokit.rest.repos.createDeploymentStatus({ ...parameters, request }),
    true,
    options,
  );
}

type Wanted = { readonly environment: string; readonly target: string | undefined; readonly limit: number };

/** How far back a listing goes: a target's own releases, and those of an environment with several targets. */
const OF_TARGET = 30;
const OF_ENVIRONMENT = 300;

async function listReleases(github: GitHub, wanted: Wanted): Promise<readonly ReleaseEntry[]> {
  const { octokit, owner, repo, options } = github;
  const query = { owner, name: repo, ...wanted };
  const what = `read the release records of ${wanted.environment}`;
  const ask = (text: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> =>
    attempt(what, (request) => octokit.graphql(text, { ...variables, request }), true, options);
  try {
    return await listByGraphql(query, ask);
  } catch (error) {
    if (isTokenRefused(error)) throw error;
    options.debug(`GitHub's GraphQL does not answer this query, using REST: ${messageOf(error)}`);
    return listByRest(query, restReader(github, what));
  }
}

/**
 * Another way to the same records is worth a try for everything but a token that GitHub does not know: an older server
 * answers the query with errors, one without GraphQL with a 4xx; GraphQL may be down alone, and it has a limit of its own.
 */
function isTokenRefused(error: unknown): boolean {
  return error instanceof Error && statusOf(error.cause) === 401;
}

function quiet({ debug }: LedgerOptions): Record<"debug" | "info" | "warn" | "error", (message: string) => void> {
  return { debug: () => undefined, info: () => undefined, warn: debug, error: debug };
}
