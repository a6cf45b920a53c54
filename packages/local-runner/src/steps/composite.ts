import { evaluateText } from "../expressions/template.ts";
import type { CompositeRuns } from "../model/action.ts";
import { StepFailure } from "../errors.ts";
import { inPlace, ownEnv } from "./contexts.ts";
import type { StepRun } from "./step-run.ts";
import type { FoundAction } from "./find-action.ts";
import type { Frame } from "./frame.ts";

/** The runner's limit of composite actions within composite actions. */
const LEVELS = 9;

/** The frame of a composite action's inner steps: a `steps` context of their own, and the action's inputs. */
export function compositeFrame(
  { place, stop }: Pick<StepRun, "place" | "stop">,
  found: Extract<FoundAction, { kind: "action" }>,
  inputs: Readonly<Record<string, string>>,
): Frame {
  const path = `${place.frame.path}/${place.action}`;
  if (path.split("/").length > LEVELS + 1)
    throw new StepFailure(`more than ${LEVELS} composite actions within each other`);
  const { session } = place;
  return {
    path,
    steps: {},
    inputs,
    source: found.source,
    env: ownEnv(place),
    composite: { action: found.identity, step: session.step, sink: session.sink },
    cancel: stop.signal,
    failed: false,
  };
}

/** Runs a composite action: it fails when an inner step does; its outputs are evaluated in any case. */
export async function runComposite(
  run: StepRun,
  found: Extract<FoundAction, { kind: "action" }>,
  runs: CompositeRuns,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const { job, session } = run.place;
  const frame = compositeFrame(run, found, inputs);
  await run.runInner(frame, runs.steps);
  if (frame.failed) session.failed = true;
  const place = { ...run.place, frame, env: { ...job.env, ...frame.env } };
  for (const [name, value] of runs.outputs) {
    session.outputs[name] = await inPlace(place, (scope) => evaluateText(value, scope));
  }
}
