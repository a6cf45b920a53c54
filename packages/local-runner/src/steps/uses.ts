import { evaluateTexts } from "../expressions/template.ts";
import type { UsesStep } from "../model/step.ts";
import type { ResolvedInputs } from "./action-inputs.ts";
import { resolveInputs } from "./action-inputs.ts";
import type { Builtin } from "./builtins/builtin.ts";
import { runComposite } from "./composite.ts";
import { inPlace, ownEnv } from "./contexts.ts";
import type { StepRun } from "./step-run.ts";
import type { FoundAction } from "./find-action.ts";
import { findAction } from "./find-action.ts";
import { runNodeAction } from "./node-action.ts";
import { registerPost } from "./post.ts";
import { annotateWarning } from "./session.ts";

/** Runs a `uses:` step: a built-in, a composite or a JavaScript action. */
export async function runUses(run: StepRun, step: UsesStep): Promise<void> {
  const { job, frame } = run.place;
  const found = await findAction(job, frame, step);
  if (found.kind === "builtin") return runBuiltin(run, step, found.builtin);
  const { values: inputs, warnings } = await inputsOf(run, step, found);
  for (const warning of warnings) annotateWarning(run.place.session, warning);
  const { model, identity } = found;
  if (model.runs.kind === "composite") return runComposite(run, found, model.runs, inputs);
  const { runs } = model;
  if (found.local && runs.pre)
    annotateWarning(run.place.session, `\`pre\` execution is not supported for local action from '${step.uses}'`);
  const place = { ...run.place, identity };
  job.states.set(`${frame.path}/${step.contextName}`, place.session.state);
  if (runs.post) registerPost({ place, own: ownEnv(place), runs, inputs, model, step });
  await runNodeAction({ place, runs, script: runs.main, folder: model.folder, inputs, cancel: run.stop.signal });
}

/** The inputs of an action; `with` is evaluated where the step stands, defaults as well. */
export async function inputsOf(
  { place }: Pick<StepRun, "place">,
  step: UsesStep,
  found: Extract<FoundAction, { kind: "action" }>,
): Promise<ResolvedInputs> {
  return inPlace(place, (scope) => resolveInputs(found.model.inputs, evaluateTexts(step.with, scope), scope));
}

async function runBuiltin({ place, stop }: StepRun, step: UsesStep, builtin: Builtin): Promise<void> {
  const resolved = await inPlace(place, (scope) =>
    resolveInputs(builtin.inputs, evaluateTexts(step.with, scope), scope),
  );
  for (const warning of resolved.warnings) annotateWarning(place.session, warning);
  const given = Object.entries(resolved.values).map(([name, value]) => [name.toLowerCase(), value] as const);
  await builtin.run({ place, inputs: { ...builtin.defaults, ...Object.fromEntries(given) }, cancel: stop.signal });
}
