import { ConcurrencyGroups } from "./jobs/concurrency.ts";
import { allowJsonImports } from "./json-imports.ts";
import type { RunOptions } from "./options.ts";
import type { RunResult } from "./result.ts";

export { WorkflowError } from "./errors.ts";
export type { RunEvent, RunEventBody } from "./events.ts";
export { ConcurrencyGroups } from "./jobs/concurrency.ts";
export type { Json, JsonObject } from "./json.ts";
export type { ProgressOptions } from "./progress/create-progress.ts";
export { createProgress } from "./progress/create-progress.ts";
export { eventsFile } from "./progress/events-file.ts";
export { liveProgress } from "./progress/live.ts";
export { plainProgress } from "./progress/plain.ts";
export type { Output, Progress } from "./progress/progress.ts";
export { allProgress } from "./progress/progress.ts";
export type * from "./options.ts";
export type { Annotation, CallResult, JobResult, Outcome, RunResult, StepResult } from "./result.ts";

/** The concurrency groups of this process: runs that are given no others wait for each other, as on GitHub. */
const processGroups = new ConcurrencyGroups();

/**
 * Runs a workflow file on this machine as GitHub would: jobs, matrices, reusable workflows, JavaScript and composite
 * actions. What it cannot do is an error that says so.
 *
 * @returns how it went; a failed workflow is a result, not an exception
 * @throws WorkflowError, before anything runs, with every problem of the workflow and the options
 */
export async function runWorkflow(options: RunOptions): Promise<RunResult> {
  // The parser's package loads in plain Node only after this.
  allowJsonImports();
  const { startRun } = await import("./run/run-workflow.ts");
  return startRun({ concurrency: processGroups, ...options });
}
