import { messageOf } from "../errors.ts";
import {
  evaluateBoolean,
  evaluateCondition,
  evaluateNumber,
  evaluateText,
  evaluateTexts,
} from "../expressions/template.ts";
import type { ActiveJob } from "../jobs/active-job.ts";
import type { StepModel } from "../model/step.ts";
import { literal } from "../model/tokens.ts";
import type { Outcome, StepResult } from "../result.ts";
import type { StepPlace } from "./contexts.ts";
import { inPlace } from "./contexts.ts";
import type { Frame } from "./frame.ts";
import { runScript } from "./script.ts";
import type { Session } from "./session.ts";
import { annotateError, openSession } from "./session.ts";
import { StepSink } from "./sink.ts";
import { report } from "./report.ts";
import type { StepRun } from "./step-run.ts";
import type { Stop } from "./stop.ts";
import { watchStep } from "./stop.ts";
import { runUses } from "./uses.ts";

/** Runs the steps of a frame one after the other; each decides by its own condition. */
export async function executeSteps(job: ActiveJob, frame: Frame, steps: readonly StepModel[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    // A composite step that timed out runs nothing more; one that was cancelled runs its always() steps.
    if (job.kill.aborted || (frame.cancel.aborted && frame.cancel.reason === "timeout")) break;
    results.push(await executeStep(job, frame, step));
  }
  return results;
}

async function executeStep(job: ActiveJob, frame: Frame, model: StepModel): Promise<StepResult> {
  const started = Date.now();
  const step = job.nextStep();
  const sink = frame.composite?.sink ?? new StepSink();
  const session = openSession(job, step, sink, job.states.get(`${frame.path}/${model.contextName}`));
  const base = { job, frame, action: model.contextName, env: { ...job.env, ...frame.env }, session };
  const inner: StepResult[] = [];
  const name = await stepName(model, base);
  const announce = report(job, { id: model.id, name, phase: "main", step, parent: frame.composite?.step });
  const { outcome, tolerated } = await attempt({ model, base, inner, name }, announce.started);
  const conclusion = outcome === "failure" && tolerated ? "success" : outcome;
  record(job, frame, model, { outputs: session.outputs, outcome, conclusion });
  return announce.completed({ outcome, conclusion, session, inner, started, composite: Boolean(frame.composite) });
}

interface Attempt {
  readonly model: StepModel;
  readonly base: StepPlace & { readonly session: Session };
  readonly inner: StepResult[];
  readonly name: string;
}

/** Decides whether the step runs, runs it, and tells how it went; an error is a failure with its annotation. */
async function attempt(step: Attempt, onStart: () => void): Promise<{ outcome: Outcome; tolerated: boolean }> {
  const { model, base } = step;
  const { session } = base;
  let tolerated = false;
  try {
    // GitHub evaluates `env` before `if`, so a condition sees it.
    const env = { ...base.env, ...(await inPlace(base, (scope) => evaluateTexts(model.env, scope))) };
    const place = { ...base, env };
    const holds = async (): Promise<boolean> => inPlace(place, (scope) => evaluateCondition(model.condition, scope));
    const known = base.frame.cancel.aborted;
    if (!(await holds())) return { outcome: "skipped", tolerated };
    onStart();
    tolerated = await inPlace(place, (scope) => evaluateBoolean(model.continueOnError, scope, false));
    const minutes = await inPlace(place, (scope) => evaluateNumber(model.timeoutMinutes, scope, 0));
    const stop = watchStep(base.frame.cancel, minutes * 60_000, holds, known);
    try {
      const runInner = async (frame: Frame, steps: readonly StepModel[]): Promise<void> => {
        step.inner.push(...(await executeSteps(base.job, frame, steps)));
      };
      await perform({ model, place, stop, runInner });
    } finally {
      stop.close();
    }
    return { outcome: outcomeOf(session, stop, { name: step.name, minutes }), tolerated };
  } catch (error) {
    annotateError(session, messageOf(error));
    return { outcome: "failure", tolerated };
  }
}

async function perform(run: StepRun): Promise<void> {
  try {
    if (run.model.kind === "run") await runScript(run.model, run.place, run.stop.signal);
    else await runUses(run, run.model);
  } catch (error) {
    // What a stopped step throws is the consequence of stopping it.
    if (!run.stop.signal.aborted) throw error;
  }
}

function outcomeOf(session: Session, stop: Stop, step: { name: string; minutes: number }): Outcome {
  const reason = stop.reason();
  if (reason === "cancelled" || session.job.kill.aborted) return "cancelled";
  if (reason === undefined) return session.failed ? "failure" : "success";
  // A composite step around it may have timed out instead; it says so itself.
  if (step.minutes > 0)
    annotateError(session, `The action '${step.name}' has timed out after ${step.minutes} minutes.`);
  return "failure";
}

function record(job: ActiveJob, frame: Frame, model: StepModel, ended: Frame["steps"][string]): void {
  if (model.id) frame.steps[model.id] = { ...ended, outputs: { ...ended.outputs } };
  if (ended.conclusion !== "failure") return;
  frame.failed = true;
  if (!frame.composite) job.failed = true;
}

/** The `name`, or what GitHub shows in its place. A name that cannot be evaluated is shown as it is written. */
async function stepName(model: StepModel, place: StepPlace): Promise<string> {
  const { name } = model;
  const written = model.kind === "uses" ? `Run ${model.uses}` : undefined;
  const token = name ?? (model.kind === "run" ? model.run : undefined);
  if (!token) return written ?? model.contextName;
  try {
    const text = await inPlace(place, (scope) => evaluateText(token, scope));
    return name ? text : `Run ${text.trim().split("\n")[0] ?? ""}`;
  } catch {
    return literal(token) ?? model.contextName;
  }
}
