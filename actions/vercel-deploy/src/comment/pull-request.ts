import { type Environment, eventPayload } from "@slipway/core";
import { boolean, catch as catch_, number, object, optional, safeParse, string } from "zod/mini";

/** The pull request that a run belongs to. */
export interface PullRequest {
  readonly number: number;
  /** The commit at its head; the run's own `sha` is that of a trial merge. */
  readonly headSha: string | undefined;
  /** Whether its branch is in another repository, whose runs get a token that only reads (docs: GITHUB_TOKEN). */
  readonly isFork: boolean;
}

const repositorySchema = catch_(optional(object({ full_name: string(), fork: catch_(boolean(), false) })), undefined);

const eventSchema = object({
  pull_request: object({
    number: number(),
    head: catch_(object({ sha: catch_(optional(string()), undefined), repo: repositorySchema }), {
      sha: undefined,
      repo: undefined,
    }),
  }),
  repository: repositorySchema,
});

/** Reads which pull request the run is for, from the event's file; `undefined` when it is for none. */
export function pullRequestOf(env: Environment): PullRequest | undefined {
  const event = safeParse(eventSchema, eventPayload(env));
  if (!event.success) return undefined;
  const { pull_request: pull, repository } = event.data;
  // A head whose repository was deleted is shown as null: it was a fork.
  const isFork = pull.head.repo?.full_name !== repository?.full_name;
  return { number: pull.number, headSha: pull.head.sha, isFork };
}
