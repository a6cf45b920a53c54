import { messageOf } from "../errors.ts";
import { evaluateCondition } from "../expressions/template.ts";
import type { ActionModel, NodeRuns } from "../model/action.ts";
import type { UsesStep } from "../model/step.ts";
import { evaluateText } from "../expressions/template.ts";
import { literal } from "../model/tokens.ts";
import type { Outcome, StepResult } from "../result.ts";
import type { StepPlace } from "./contexts.ts";
import { inPlace } from "./contexts.ts";
import { runNodeAction } from "./node-action.ts";
import { report } from "./report.ts";
import type { Session } from "./session.ts";
import { annotateError, openSession } from "./session.ts";
import { StepSink } from "./sink.ts";
import { watchStep } from "./stop.ts";

/** One use of a JavaScript action, as its `pre` and `post` phases need it. */
export interface ActionUse {
  readonly place: StepPlace;
  /** The step's environment without the job's. */
  readonly own: Readonly<Record<string, string>>;
  readonly runs: NodeRuns;
  readonly inputs: Readonly<Record<string, string>>;
  readonly model: ActionModel;
  readonly step: UsesStep;
}

/** Puts an action's `post` on the job's stack, once: when its `pre` has run, its main does not add it again. */
export function registerPost(use: ActionUse): void {
  const { job, frame } = use.place;
  const key = `post:${frame.path}/${use.step.contextName}`;
  if (job.states.has(key)) return;
  job.states.set(key, {});
  const script = use.runs.post;
  if (script) job.posts.push(async () => runPhase(use, "post", { script, condition: use.runs.postIf }));
}

/** Runs the `pre` or `post` phase of an action as a step of its own. Its condition looks at the job. */
export async function runPhase(
  use: ActionUse,
  phase: "pre" | "post",
  what: { readonly script: string; readonly condition: string },
): Promise<StepResult> {
  const { job, frame } = use.place;
  const started = Date.now();
  const step = job.nextStep();
  const key = `${frame.path}/${use.step.contextName}`;
  const session = openSession(job, step, new StepSink(), job.states.get(key));
  const place = { ...use.place, env: { ...job.env, ...use.own }, session, ofJob: true };
  const name = `${phase === "pre" ? "Pre" : "Post"} ${await title(use, place)}`;
  const announce = report(job, { id: use.step.id, name, phase, step, parent: undefined });
  const outcome = await attempt({ ...use, place }, what, () => {
    // A `pre` that starts brings its `post` along, whether the main phase comes to run or not.
    if (phase === "pre") registerPost(use);
    announce.started();
  });
  job.states.set(key, session.state);
  if (outcome === "failure") job.failed = true;
  return announce.completed({ outcome, conclusion: outcome, session, inner: [], started, composite: false });
}

async function attempt(
  use: ActionUse & { readonly place: StepPlace & { readonly session: Session } },
  what: { readonly script: string; readonly condition: string },
  onStart: () => void,
): Promise<Outcome> {
  const { place, runs, model, inputs } = use;
  const { job, session } = place;
  try {
    const holds = async (): Promise<boolean> =>
      inPlace({ ...place, frame: { ...place.frame, inputs } }, (scope) => evaluateCondition(what.condition, scope));
    if (!(await holds())) return "skipped";
    onStart();
    const stop = watchStep(job.cancel, 0, holds);
    await runNodeAction({ place, runs, script: what.script, folder: model.folder, inputs, cancel: stop.signal });
    stop.close();
    if (stop.reason()) return "cancelled";
    return session.failed ? "failure" : "success";
  } catch (error) {
    annotateError(session, messageOf(error));
    return "failure";
  }
}

async function title({ step }: ActionUse, place: StepPlace): Promise<string> {
  const { name } = step;
  if (!name) return `Run ${step.uses}`;
  try {
    return await inPlace(place, (scope) => evaluateText(name, scope));
  } catch {
    return literal(name) ?? step.uses;
  }
}
