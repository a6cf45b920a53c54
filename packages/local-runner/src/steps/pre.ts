import { messageOf } from "../errors.ts";
import { evaluateTexts } from "../expressions/template.ts";
import type { ActiveJob } from "../jobs/active-job.ts";
import type { StepModel, UsesStep } from "../model/step.ts";
import type { StepResult } from "../result.ts";
import { compositeFrame } from "./composite.ts";
import { inPlace, ownEnv } from "./contexts.ts";
import type { FoundAction } from "./find-action.ts";
import { findAction } from "./find-action.ts";
import type { Frame } from "./frame.ts";
import { runPhase } from "./post.ts";
import { openSession } from "./session.ts";
import { StepSink } from "./sink.ts";
import { watchStep } from "./stop.ts";
import { inputsOf } from "./uses.ts";

/**
 * Runs the `pre` scripts of all actions of a list of steps, those inside composite actions too, before its first step.
 * Actions of the workspace are left out: nothing is checked out yet.
 */
export async function runPres(job: ActiveJob, frame: Frame, steps: readonly StepModel[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    if (step.kind !== "uses" || step.reference.kind === "workspace") continue;
    results.push(...(await prepare(job, frame, step)));
  }
  return results;
}

async function prepare(job: ActiveJob, frame: Frame, step: UsesStep): Promise<StepResult[]> {
  const found = await findAction(job, frame, step).catch((error: unknown) => {
    // The step itself reports it, when it comes to that.
    job.emit({ type: "warning", job: job.path, message: `${step.place}: ${messageOf(error)}` });
  });
  if (found?.kind !== "action" || !needsPre(found)) return [];
  const base = { job, frame, action: step.contextName, env: { ...job.env, ...frame.env } };
  const session = openSession(job, 0, new StepSink());
  const env = await inPlace(base, (scope) => evaluateTexts(step.env, scope));
  const place = { ...base, env: { ...base.env, ...env }, identity: found.identity, session };
  const { values: inputs } = await inputsOf({ place }, step, found);
  const { runs } = found.model;
  if (runs.kind === "composite") {
    const stop = watchStep(frame.cancel, 0, async () => true);
    return runPres(job, compositeFrame({ place, stop }, found, inputs), runs.steps);
  }
  if (!runs.pre) return [];
  const use = { place, own: ownEnv(place), runs, inputs, model: found.model, step };
  return [await runPhase(use, "pre", { script: runs.pre, condition: runs.preIf })];
}

/** Whether there can be a `pre` in it: inputs are evaluated, and warned about, only then. */
function needsPre(found: Extract<FoundAction, { kind: "action" }>): boolean {
  const { runs } = found.model;
  if (runs.kind === "composite") return runs.steps.some((step) => step.kind === "uses");
  return runs.pre !== undefined;
}
