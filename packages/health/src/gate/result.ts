import type { Ruling } from "../verdict.ts";
import type { GatePlan } from "./plan.ts";
import type { Trace } from "./trace.ts";

/** The phase on whose samples a verdict rests. */
export type DecidingPhase = "converge" | "soak";

/** How a gate ended. All times are milliseconds since it began. */
export interface GateResult {
  readonly plan: GatePlan;
  readonly ruling: Ruling;
  readonly shouldRollback: boolean;
  readonly traces: readonly Trace[];
  readonly phase: DecidingPhase;
  /** The round whose samples count. */
  readonly round: number;
  /** When the release had converged for the last time; undefined when it never did. */
  readonly timeToHealthy: number | undefined;
  readonly duration: number;
  readonly beganAt: Date;
}
