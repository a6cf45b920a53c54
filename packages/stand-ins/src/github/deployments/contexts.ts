import type { Repository } from "../state.ts";

/** A check of a commit that stands against deploying it. */
export interface UnmetContext {
  readonly context: string;
  readonly state: string;
}

/**
 * The contexts that are not successful: of those required, where a missing one counts as pending; of all that the
 * commit has when nothing is said; of none when the list is empty.
 */
export function findUnmetContexts(
  repository: Repository,
  sha: string,
  required: readonly string[] | undefined,
): readonly UnmetContext[] {
  const states = contextStates(repository, sha);
  return (required ?? [...states.keys()])
    .map((context) => ({ context, state: states.get(context) ?? "pending" }))
    .filter(({ state }) => state !== "success");
}

function contextStates(repository: Repository, sha: string): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const status of repository.commitStatuses) if (status.sha === sha) states.set(status.context, status.state);
  for (const run of repository.checkRuns) {
    if (run.headSha !== sha) continue;
    const passed = run.conclusion === "success" || run.conclusion === "neutral" || run.conclusion === "skipped";
    const failed = run.status === "completed" && !passed;
    states.set(run.name, passed ? "success" : failed ? "failure" : "pending");
  }
  return states;
}
