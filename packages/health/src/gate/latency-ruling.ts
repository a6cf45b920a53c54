import type { Sample } from "../sample.ts";
import { lowerBound } from "../statistics/binomial.ts";
import { percentile } from "../statistics/percentile.ts";
import type { Ruling } from "../verdict.ts";

/** The times to the first byte of the samples that were answered, in milliseconds. */
export function latencies(samples: readonly Sample[]): readonly number[] {
  return samples.flatMap(({ timing, status }) =>
    status === undefined || timing.firstByte === undefined ? [] : [timing.firstByte],
  );
}

/**
 * Judges the 95th percentile. Above the limit it is proven when so many samples were slow that a share of 5 % or less
 * would hardly ever show as many (exact, one-sided, 95 %); otherwise it is only observed, and degrades the verdict.
 */
export function latencyRuling(check: string, values: readonly number[], limit: number): Ruling | undefined {
  const p95 = percentile(values, 0.95);
  if (p95 === undefined || p95 <= limit) return undefined;
  const slow = values.filter((value) => value > limit).length;
  const verdict = lowerBound(slow, values.length) > 0.05 ? "unhealthy" : "degraded";
  const message =
    `${check}: the 95th percentile of the time to the first byte is ${Math.round(p95)} ms, above ${limit} ms ` +
    `(${slow} of ${values.length} samples were slower)`;
  return { verdict, reason: "latency.p95", message, check };
}
