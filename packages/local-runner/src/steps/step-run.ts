import type { StepModel } from "../model/step.ts";
import type { StepPlace } from "./contexts.ts";
import type { Frame } from "./frame.ts";
import type { Session } from "./session.ts";
import type { Stop } from "./stop.ts";

/** One step with what it needs to run. */
export interface StepRun {
  readonly model: StepModel;
  readonly place: StepPlace & { readonly session: Session };
  readonly stop: Stop;
  /** Runs the inner steps of a composite action. */
  readonly runInner: (frame: Frame, steps: readonly StepModel[]) => Promise<void>;
}
