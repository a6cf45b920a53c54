import { measuredLatencies } from "../gate/measurement.ts";
import type { GateResult } from "../gate/result.ts";
import { type Trace, tells, within } from "../gate/trace.ts";
import type { Sample } from "../sample.ts";
import { upperBound } from "./binomial.ts";
import { percentile } from "./percentile.ts";

/** The numbers of one check or of a whole gate. What cannot be said is undefined. Latencies are in milliseconds. */
export interface Statistics {
  /** Samples of the deciding phase that say something of the service. */
  readonly samples: number;
  readonly failures: number;
  readonly errorRate: number | undefined;
  /** The highest error rate that is compatible with the samples (exact, one-sided, 95 %). Only a soak can bound it. */
  readonly errorRateUpper95: number | undefined;
  readonly p50: number | undefined;
  readonly p95: number | undefined;
  readonly p99: number | undefined;
}

/** The statistics of all critical checks together. */
export function gateStatistics(result: GateResult): Statistics {
  return statisticsOf(
    result,
    result.traces.filter(({ check }) => check.critical),
  );
}

/** The statistics of some of the checks. */
export function statisticsOf(result: GateResult, traces: readonly Trace[]): Statistics {
  const { phase, round } = result;
  const counted = traces.flatMap(({ samples }) => within(samples, phase, round)).filter(tells);
  const failures = counted.filter(isFailure).length;
  const latencies = traces.flatMap(({ samples }) => measuredLatencies(samples, phase, round));
  // Passes that ended the converge phase were waited for; they say nothing about how many requests fail.
  const isBound = phase === "soak" && counted.length > 0;
  return {
    samples: counted.length,
    failures,
    errorRate: counted.length === 0 ? undefined : failures / counted.length,
    errorRateUpper95: isBound ? upperBound(failures, counted.length) : undefined,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
  };
}

function isFailure(sample: Sample): boolean {
  return sample.class !== "pass";
}
