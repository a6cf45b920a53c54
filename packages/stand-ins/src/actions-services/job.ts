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
      runtimeToken: runtimeToken(`Actions.Results:${runBackendId}:${jobBackendId}`),
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

/** An unsigned JWT with the scopes in which clients look for the ids of the run and the job. */
function runtimeToken(resultsScope: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { scp: `Actions.GenericRead:${randomUUID()} ${resultsScope}`, nonce: randomBytes(16).toString("hex") };
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
}
