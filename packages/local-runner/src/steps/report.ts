import { maskDeep } from "../commands/masker.ts";
import type { ActiveJob } from "../jobs/active-job.ts";
import type { Outcome, StepResult } from "../result.ts";
import type { Session } from "./session.ts";

/** A step as events name it. */
export interface StepTitle {
  readonly id: string | undefined;
  readonly name: string;
  readonly phase: StepResult["phase"];
  readonly step: number;
  /** The composite step around it. */
  readonly parent: number | undefined;
}

/** How a step ended. */
export interface StepEnd {
  readonly outcome: Outcome;
  readonly conclusion: Outcome;
  readonly session: Session;
  readonly inner: readonly StepResult[];
  /** Milliseconds since the epoch. */
  readonly started: number;
  /** Whether it is an inner step: its annotations and summaries are the outer one's. */
  readonly composite: boolean;
}

/** Emits the events of one step, and makes its result. */
export function report(
  job: ActiveJob,
  title: StepTitle,
): { started: () => void; completed: (end: StepEnd) => StepResult } {
  const { name, phase, step } = title;
  const id = title.id === undefined ? {} : { id: title.id };
  const parent = title.parent === undefined ? {} : { parent: title.parent };
  const common = { job: job.path, step, name, phase, ...id, ...parent };
  const result = (end: StepEnd, durationMs: number): StepResult => {
    const { outcome, conclusion, session, inner: steps, composite } = end;
    const { outputs, sink } = session;
    const annotations = composite ? [] : [...sink.annotations];
    const summary = composite ? "" : sink.summaries.join("\n");
    return { ...id, name, phase, outcome, conclusion, outputs, annotations, summary, durationMs, steps };
  };
  return {
    started: () => job.emit({ type: "step-started", ...common }),
    completed: (end) => {
      const { outcome, conclusion, session } = end;
      const durationMs = Date.now() - end.started;
      job.emit({ type: "step-completed", ...common, outcome, conclusion, outputs: session.outputs, durationMs });
      return maskDeep(job.masker, result(end, durationMs));
    },
  };
}
