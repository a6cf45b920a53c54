import { rmSync } from "node:fs";
import { dirname } from "node:path";

import { messageOf } from "../errors.ts";
import { evaluateBoolean, evaluateNumber } from "../expressions/template.ts";
import type { StepsJob } from "../model/job.ts";
import { killTracked } from "../process/kill-tree.ts";
import type { StepResult } from "../result.ts";
import { executeSteps } from "../steps/execute.ts";
import type { Frame } from "../steps/frame.ts";
import { runPres } from "../steps/pre.ts";
import type { ActiveJob } from "./active-job.ts";
import type { JobEnd, Leg } from "./instance.ts";
import { legContexts } from "./instance.ts";
import { fail } from "./fail.ts";
import { endJob } from "./job-end.ts";
import { checkMachine, runnerLabels } from "./machine.ts";
import type { OpenJob } from "./open-job.ts";
import { openJob } from "./open-job.ts";
import { watchJob } from "./watch-job.ts";

/** GitHub's limits where a job says nothing (minutes): its time, and its time to end after a cancellation. */
const TIMEOUT = 360;
const CANCEL_TIMEOUT = 5;

/** Runs the steps of one leg of a job. */
export async function runStepsJob(leg: Leg, model: StepsJob): Promise<JobEnd> {
  const started = Date.now();
  const scope = { contexts: legContexts(leg) };
  const watch = watchJob({
    outer: leg.signal,
    limitMs: evaluateNumber(model.timeoutMinutes, scope, TIMEOUT) * 60_000,
    graceMs: evaluateNumber(model.cancelTimeoutMinutes, scope, CANCEL_TIMEOUT) * 60_000,
    onStop: (reason) => leg.instance.run.emit({ type: "job-cancelling", job: leg.path, reason }),
  });
  const tolerated = evaluateBoolean(model.continueOnError, scope, false);
  const labels = runnerLabels(model, scope);
  const open = openJob(leg, model, watch);
  const { job } = open;
  const shown = leg.matrix ? { matrix: leg.matrix } : {};
  const { path, name, permissions } = job;
  job.emit({ type: "job-started", job: path, id: model.id, name, ...shown, permissions, runsOn: labels });
  try {
    const steps = await runPhases(open, labels);
    return await endJob({ ...open, leg, steps, tolerated, started });
  } finally {
    watch.close();
    killTracked(job.trackingId);
    if (leg.instance.run.removesFolders) rmSync(dirname(job.folders.parent), { recursive: true, force: true });
  }
}

async function runPhases({ job, frame }: OpenJob, labels: readonly string[]): Promise<StepResult[]> {
  const steps: StepResult[] = [];
  try {
    const warning = checkMachine(labels, process.platform);
    if (warning) job.emit({ type: "warning", job: job.path, message: warning });
    await phases(job, frame, steps);
  } catch (error) {
    fail(job, messageOf(error));
  }
  return steps;
}

/** Set-up (`pre`), the steps, and what they left to do (`post`), the last one first. */
async function phases(job: ActiveJob, frame: Frame, steps: StepResult[]): Promise<void> {
  const { model } = job;
  steps.push(...(await runPres(job, frame, model.steps)));
  steps.push(...(await executeSteps(job, frame, model.steps)));
  for (let post = job.posts.pop(); post; post = job.posts.pop()) {
    if (job.kill.aborted) return;
    steps.push(await post());
  }
}
