import { messageOf } from "@slipway/core";
import { int, looseObject, nullable, nullish, string } from "zod/mini";

import { attempt, read, statusOf } from "./github.ts";
import type { GitHub } from "./rest-reader.ts";

/** The run of a workflow that a record names. */
export interface RecordedRun {
  readonly id: number;
  readonly attempt: number;
}

/** Whether a run is over; `unknown` when the token may not ask (`actions: read`), or GitHub has removed the run. */
export type RunState = "over" | "going-on" | "unknown";

const answer = looseObject({ status: nullable(string()), run_attempt: nullish(int()) });

/** Asks GitHub whether a run is over; an attempt is over when there is a later one. Never throws: not to know is an answer. */
export async function askRunState({ octokit, owner, repo, options }: GitHub, run: RecordedRun): Promise<RunState> {
  const parameters = { owner, repo, run_id: run.id };
  const ask = (request: { readonly signal: AbortSignal }) =>
    octokit.rest.actions.getWorkflowRun({ ...parameters, request });
  try {
    const what = `read the run ${run.id}`;
    const data = read(answer, (await attempt(what, ask, false, options)).data, what);
    const isLater = (data.run_attempt ?? run.attempt) > run.attempt;
    return isLater || data.status === "completed" ? "over" : "going-on";
  } catch (error) {
    const status = error instanceof Error ? statusOf(error.cause) : undefined;
    options.debug(`whether run ${run.id} is over is not known (${status ?? "no answer"}): ${messageOf(error)}`);
    return "unknown";
  }
}
