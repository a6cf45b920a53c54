import type { Sample } from "../sample.ts";
import { latencies } from "./latency-ruling.ts";
import { PATIENCE } from "./plan.ts";
import type { DecidingPhase } from "./result.ts";
import { within } from "./trace.ts";

/**
 * The latencies of one check that count, in milliseconds: those of the deciding phase, without the first passing
 * samples of the whole gate, which met a cold service. Without a soak there are no others, and the passes count.
 */
export function measuredLatencies(samples: readonly Sample[], phase: DecidingPhase, round: number): readonly number[] {
  const passing = samples.filter(({ class: name }) => name === "pass");
  if (phase === "converge") return latencies(within(passing, phase, round));
  const warm = samples.filter((sample) => !passing.slice(0, PATIENCE.warmup).includes(sample));
  return latencies(within(warm, phase, round));
}
