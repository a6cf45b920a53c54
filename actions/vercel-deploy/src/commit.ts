import { type Environment, type RunContext, eventPayload } from "@slipway/core";
import { catch as catch_, looseObject, optional, safeParse, string } from "zod/mini";

/** The commit that a run is about. */
export interface Commit {
  /** Of a pull request its head: the run's own is that of a trial merge, which nobody knows. */
  readonly sha: string;
  /** The branch or tag. */
  readonly ref: string;
  /** The first line of its message, where the event tells it. */
  readonly subject: string | undefined;
  /** Who wrote it, where the event tells it; otherwise who started the run. */
  readonly author: string;
}

const text = catch_(optional(string()), undefined);

/** Of the events' payloads what is read here (docs: webhook events and payloads, push and pull_request). */
const schema = looseObject({
  head_commit: catch_(
    optional(
      looseObject({ id: string(), message: text, author: catch_(optional(looseObject({ name: text })), undefined) }),
    ),
    undefined,
  ),
  pull_request: catch_(optional(looseObject({ head: looseObject({ sha: string(), ref: string() }) })), undefined),
});

/** Reads the commit from the run and its event. Never throws: it is only shown. */
export function commitOf(
  { sha, refName, actor }: Pick<RunContext, "sha" | "refName" | "actor">,
  env: Environment,
): Commit {
  const event = safeParse(schema, eventPayload(env));
  const { head_commit: pushed, pull_request: pull } = event.success ? event.data : {};
  if (pull !== undefined) return { sha: pull.head.sha, ref: pull.head.ref, subject: undefined, author: actor };
  // A run by hand, or of another commit, has nothing to do with what was pushed.
  const own = pushed?.id === sha ? pushed : undefined;
  const [subject] = own?.message?.split("\n") ?? [];
  return { sha, ref: env["GITHUB_HEAD_REF"] || refName, subject, author: own?.author?.name ?? actor };
}
