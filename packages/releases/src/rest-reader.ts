import type { getOctokit } from "@actions/github";

import { array, int, looseObject, nullable, string, unknown } from "zod/mini";

import { attempt, read } from "./github.ts";
import type { LedgerOptions } from "./ledger.ts";
import { type RestReader, statusOfRest } from "./list-rest.ts";

/** The client that `@actions/github` makes. */
export type Octokit = ReturnType<typeof getOctokit>;

const deployments = array(
  looseObject({
    id: int(),
    sha: string(),
    environment: string(),
    created_at: string(),
    task: string(),
    payload: unknown(),
  }),
);
const statuses = array(looseObject({ state: string(), description: nullable(string()), created_at: string() }));

/** A repository on GitHub, and what speaks to it. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly options: LedgerOptions;
}

/** Reads deployments and their statuses through REST; `what` completes "cannot …" in an error. */
export function restReader({ octokit, owner, repo, options }: GitHub, what: string): RestReader {
  return {
    async deployments(filter, page) {
      const parameters = { owner, repo, ...filter, per_page: 100, page };
      const list = (request: { readonly signal: AbortSignal }) =>
        octokit.rest.repos.listDeployments({ ...parameters, request });
      const { data } = await attempt(what, list, true, options);
      return read(deployments, data, what).map(({ id, sha, environment, created_at: createdAt, task, payload }) => ({
        id,
        sha,
        environment,
        createdAt,
        task,
        payload,
      }));
    },
    async statuses(deployment) {
      const parameters = { owner, repo, deployment_id: deployment, per_page: 100 };
      const list = (request: { readonly signal: AbortSignal }) =>
        octokit.rest.repos.listDeploymentStatuses({ ...parameters, request });
      const { data } = await attempt(what, list, true, options);
      return read(statuses, data, what).map(statusOfRest);
    },
  };
}
