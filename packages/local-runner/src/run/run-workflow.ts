import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { Masker, maskDeep } from "../commands/masker.ts";
import type { RunEventBody } from "../events.ts";
import { overall, workflowOutputs } from "../jobs/call.ts";
import { ConcurrencyGroups } from "../jobs/concurrency.ts";
import { enterGroup } from "../jobs/group.ts";
import type { Instance } from "../jobs/instance.ts";
import { instanceContexts } from "../jobs/instance.ts";
import { runJobs } from "../jobs/scheduler.ts";
import { Semaphore } from "../jobs/semaphore.ts";
import type { RunOptions } from "../options.ts";
import type { Outcome, RunResult } from "../result.ts";
import { ActionStore } from "../steps/action-store.ts";
import { baseEnvironment } from "./base-env.ts";
import { planRun } from "./plan.ts";
import type { RunPlan } from "./plan.ts";
import type { Run } from "./run.ts";

/** GitHub's runner: SIGINT, 7.5 s, SIGTERM, 2.5 s, kill. */
const CANCEL_TIMES = { interruptMs: 7500, terminateMs: 2500 };

/** Runs a workflow; see `runWorkflow` in `index.ts`. */
export async function run(options: RunOptions): Promise<RunResult> {
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
  const run = makeRun({ root, options, plan, started });
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
  const cancel = new AbortController();
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
  const { model, inputs, permissions } = plan;
  const base: Instance = {
    ...{ run, model, inputs, permissions, secrets: run.options.secrets ?? {} },
    ...{ pathPrefix: "", namePrefix: "", signal: cancel.signal, heldGroups: [] },
  };
  const membership = await enterGroup(model.concurrency, {
    run,
    contexts: instanceContexts(base),
    held: [],
    signal: cancel.signal,
    cancel: (reason) => cancel.abort(reason),
    onWait: (group) => run.emit({ type: "warning", message: `the run waits for the concurrency group '${group}'` }),
  });
  if (!membership) return { conclusion: "cancelled", outputs: {} };
  try {
    const instance = { ...base, heldGroups: membership.held };
    const ends = await runJobs(instance);
    return { conclusion: overall([...ends.values()], cancel.signal.aborted), outputs: workflowOutputs(instance, ends) };
  } finally {
    membership.leave();
  }
}

function makeRun({
  root,
  options,
  plan,
  started,
}: {
  root: string;
  options: RunOptions;
  plan: RunPlan;
  started: number;
}): Run {
  const masker = runMasker(options);
  let jobs = 0;
  return {
    ...{ options, root, masker, payload: plan.payload, github: plan.github },
    repositories: plan.repositories,
    removesFolders: options.workRoot === undefined,
    actions: new ActionStore(join(root, "_actions")),
    concurrency: options.concurrency ?? new ConcurrencyGroups(),
    slots: new Semaphore(Math.max(1, options.jobLimit ?? availableParallelism())),
    cancelTimes: options.cancelTimes ?? CANCEL_TIMES,
    baseEnv: options.env ?? baseEnvironment(process.env),
    results: [],
    nextJob: () => ++jobs,
    emit: (event: RunEventBody) => {
      const now = Date.now();
      options.on?.({ ...maskDeep(masker, event), time: new Date(now).toISOString(), ms: now - started });
    },
  };
}

/** Hides every secret of the options, also those that a job is not given. */
function runMasker({ secrets, environments, token, actionsEnv }: RunOptions): Masker {
  const masker = new Masker();
  const all = [secrets ?? {}, ...Object.values(environments ?? {}).map((environment) => environment.secrets ?? {})];
  for (const value of [token, ...all.flatMap((values) => Object.values(values))]) masker.add(value);
  for (const [name, value] of Object.entries(actionsEnv ?? {})) if (name.endsWith("_TOKEN")) masker.add(value);
  return masker;
}

function collect(run: Run): Pick<RunResult, "jobs" | "annotations" | "summaries"> {
  const jobs = run.results;
  const annotations = jobs.flatMap((job) =>
    [...job.annotations, ...job.steps.flatMap((step) => step.annotations)].map((annotation) => ({
      ...annotation,
      job: job.path,
    })),
  );
  const summaries = jobs.flatMap((job) =>
    job.steps.flatMap((step) => (step.summary ? [{ job: job.path, step: step.name, markdown: step.summary }] : [])),
  );
  return { jobs, annotations, summaries };
}
