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
  return {
    started: () => job.emit({ type: "step-started", ...common }),
    completed: ({ outcome, conclusion, session, inner, started, composite }) => {
      const { outputs, sink } = session;
      const durationMs = Date.now() - started;
      job.emit({ type: "step-completed", ...common, outcome, conclusion, outputs, durationMs });
      const annotations = composite ? [] : [...sink.annotations];
      const summary = composite ? "" : sink.summaries.join("\n");
      const result = {
        ...id,
        name,
        phase,
        outcome,
        conclusion,
        outputs,
        annotations,
        summary,
        durationMs,
        steps: inner,
      };
      return maskDeep(job.masker, result);
    },
  };
}
