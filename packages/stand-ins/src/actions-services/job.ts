import { randomBytes, randomUUID } from "node:crypto";

import type { ActionsServicesOptions, JobOptions } from "./options.ts";

/** A job with all that the services know of it. */
export interface Job extends Required<Omit<JobOptions, "environment" | "baseRef">> {
  readonly environment: string | undefined;
  readonly baseRef: string | undefined;
  readonly repository: string;
  readonly defaultBranch: string;
  /** The ids under which artifacts are kept. */
  readonly runBackendId: string;
  readonly jobBackendId: string;
  /** What the job sends to the cache and artifact services. */
  readonly runtimeToken: string;
  /** What the job sends to get a token that proves its identity. */
  readonly idTokenRequestToken: string;
}

/** The jobs that were given tokens. Nobody else is let in. */
export class Jobs {
  readonly #repository: string;
  readonly #defaultBranch: string;
  readonly #jobs: Job[] = [];
  readonly #runs = new Map<number, string>();

  constructor({ repository, defaultBranch = "main" }: ActionsServicesOptions) {
    this.#repository = repository;
    this.#defaultBranch = defaultBranch;
  }

  /** Gives tokens to a job. */
  admit(options: JobOptions = {}): Job {
    const { ref = `refs/heads/${this.#defaultBranch}`, runId = 1, jobId = "job" } = options;
    const runBackendId = this.#runs.get(runId) ?? randomUUID();
    this.#runs.set(runId, runBackendId);
    const jobBackendId = randomUUID();
    const job: Job = {
      repository: this.#repository,
      defaultBranch: this.#defaultBranch,
      ref,
      runId,
      jobId,
      baseRef: options.baseRef,
      environment: options.environment,
      sha: options.sha ?? "0".repeat(40),
      eventName: options.eventName ?? "push",
      workflowPath: options.workflowPath ?? ".github/workflows/deploy.yml",
      runAttempt: options.runAttempt ?? 1,
      actor: options.actor ?? "octocat",
      runBackendId,
      jobBackendId,
      runtimeToken: runtimeToken(
        `Actions.Results:${runBackendId}:${jobBackendId}`,
        accessOf(ref, [options.baseRef, `refs/heads/${this.#defaultBranch}`]),
      ),
      idTokenRequestToken: randomBytes(24).toString("base64url"),
    };
    this.#jobs.push(job);
    return job;
  }

  byRuntimeToken(token: string | undefined): Job | undefined {
    return this.#jobs.find(({ runtimeToken: known }) => known === token);
  }

  byIdTokenRequestToken(token: string | undefined): Job | undefined {
    return this.#jobs.find(({ idTokenRequestToken }) => idTokenRequestToken === token);
  }
}

/** What a job may do with the caches of a ref, as bits (actions/toolkit and tonistiigi/go-actions-cache read them so). */
const READ = 1;
const WRITE = 2;

/** How long a token says that it lasts: as long as the longest job. */
const TOKEN_SECONDS = 6 * 3600;

/** How much earlier a token says that it begins, for clocks that are late. */
const CLOCK_SKEW_SECONDS = 300;

/** The caches of a ref, and what a job may do with them. */
interface AccessControl {
  readonly Scope: string;
  readonly Permission: number;
}

/** A job writes the caches of its own ref, and reads those of the branches that it came from. */
function accessOf(ref: string, others: readonly (string | undefined)[]): readonly AccessControl[] {
  const readable = others.filter((other) => other !== undefined && other !== ref);
  return [
    { Scope: ref, Permission: READ | WRITE },
    ...[...new Set(readable)].map((other = "") => ({ Scope: other, Permission: READ })),
  ];
}

/** An unsigned JWT with what clients look for in it: the ids of the run and the job, the caches that it may use, and when. */
function runtimeToken(resultsScope: string, access: readonly AccessControl[]): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    scp: `Actions.GenericRead:${randomUUID()} ${resultsScope}`,
    ac: JSON.stringify(access),
    nbf: now - CLOCK_SKEW_SECONDS,
    exp: now + TOKEN_SECONDS,
    nonce: randomBytes(16).toString("hex"),
  };
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
}
