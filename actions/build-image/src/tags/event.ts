import { boolean, nullish, number, object, optional, safeParse, string } from "zod/mini";

/** What of the event's payload says something about an image. */
export interface EventFacts {
  readonly defaultBranch: string | undefined;
  readonly description: string | undefined;
  /** An SPDX identifier. */
  readonly license: string | undefined;
  readonly pullRequest: number | undefined;
  /** When the run's commit was made, in seconds since 1970; only a push says it. */
  readonly committed: number | undefined;
}

const payload = object({
  repository: optional(
    object({
      default_branch: optional(string()),
      description: nullish(string()),
      license: nullish(object({ spdx_id: nullish(string()) })),
      private: optional(boolean()),
    }),
  ),
  pull_request: optional(object({ number: number() })),
  head_commit: nullish(object({ id: optional(string()), timestamp: optional(string()) })),
});

/** Reads an event's payload; what is not there, or not as GitHub documents it, is `undefined`. */
export function readEvent(event: unknown, sha: string): EventFacts {
  const parsed = safeParse(payload, event);
  const { repository, pull_request, head_commit } = parsed.success ? parsed.data : {};
  const seconds = head_commit?.id === sha ? Math.floor(Date.parse(head_commit.timestamp ?? "") / 1_000) : Number.NaN;
  const spdx = repository?.license?.spdx_id ?? undefined;
  return {
    defaultBranch: repository?.default_branch,
    description: repository?.description ?? undefined,
    license: spdx === "NOASSERTION" ? undefined : spdx,
    pullRequest: pull_request?.number,
    committed: Number.isNaN(seconds) ? undefined : seconds,
  };
}
