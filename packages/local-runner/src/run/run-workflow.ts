import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { overall, workflowOutputs } from "../jobs/call.ts";
import { enterGroup } from "../jobs/group.ts";
import type { Instance } from "../jobs/instance.ts";
import { instanceContexts } from "../jobs/instance.ts";
import type { RunOptions } from "../options.ts";
import type { Outcome, RunResult } from "../result.ts";
import { makeRun } from "./make-run.ts";
import { planRun } from "./plan.ts";
import type { RunPlan } from "./plan.ts";
import type { Run } from "./run.ts";
import { sharedController } from "../process/controller.ts";

/** Runs a workflow; see `runWorkflow` in `index.ts`. */
export async function startRun(options: RunOptions): Promise<RunResult> {
  const plan = await planRun(options);
  const root = realpathSync(options.workRoot ? made(options.workRoot) : mkdtempSync(join(tmpdir(), "slipway-run-")));
  try {
    return await runIn(root, options, plan);
  } finally {
    if (!options.workRoot) rmSync(root, { recursive: true, force: true });
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return resolve(folder);
}

async function runIn(root: string, options: RunOptions, plan: RunPlan): Promise<RunResult> {
  const started = Date.now();
  const run = makeRun(root, { options, plan, started });
  const { model } = plan;
  const { name } = options.event;
  run.emit({
    type: "run-started",
    workflow: options.workflow,
    name: model.name,
    event: name,
    runId: options.runId ?? 1,
  });
  for (const message of plan.warnings) run.emit({ type: "warning", message });
  const cancel = sharedController();
  const follow = (): void => cancel.abort("the run was cancelled");
  options.signal?.addEventListener("abort", follow, { once: true });
  if (options.signal?.aborted) follow();
  const { conclusion, outputs } = await runTop(run, plan, cancel).finally(() =>
    options.signal?.removeEventListener("abort", follow),
  );
  const durationMs = Date.now() - started;
  run.emit({ type: "run-completed", conclusion, outputs, durationMs });
  return { ...collect(run), conclusion, outputs, durationMs };
}

async function runTop(
  run: Run,
  plan: RunPlan,
  cancel: AbortController,
): Promise<{ conclusion: Outcome; outputs: Record<string, string> }> {
  const { signal } = cancel;
  const base = topInstance(run, plan, signal);
  const membership = await enterGroup(plan.model.concurrency, {
    run,
    contexts: instanceContexts(base),
    held: [],
    signal,
    cancel: (reason) => cancel.abort(reason),
    onWait: (group) => run.emit({ type: "warning", message: `the run waits for the concurrency group '${group}'` }),
  });
  if (!membership) return { conclusion: "cancelled", outputs: {} };
  try {
    const instance = { ...base, heldGroups: membership.held };
    const ends = await run.runJobs(instance);
    return { conclusion: overall([...ends.values()], signal.aborted), outputs: workflowOutputs(instance, ends) };
  } finally {
    membership.leave();
  }
}

function topInstance(run: Run, { model, inputs, permissions }: RunPlan, signal: AbortSignal): Instance {
  const secrets = run.options.secrets ?? {};
  return { run, model, inputs, permissions, secrets, pathPrefix: "", namePrefix: "", signal, heldGroups: [] };
}

function collect(run: Run): Pick<RunResult, "jobs" | "calls" | "annotations" | "summaries"> {
  const jobs = run.results;
  const annotations = jobs.flatMap((job) =>
    [...job.annotations, ...job.steps.flatMap((step) => step.annotations)].map((annotation) =>
      Object.assign({ job: job.path }, annotation),
    ),
  );
  const summaries = jobs.flatMap((job) =>
    job.steps.flatMap((step) => (step.summary ? [{ job: job.path, step: step.name, markdown: step.summary }] : [])),
  );
  return { jobs, calls: run.calls, annotations, summaries };
}
