import type { Check } from "../check/check.ts";

/** Many requests in a short time, for evidence that a soak at its own pace would take minutes to collect. */
export interface Burst {
  /** Requests to every check that takes part, from 1 to 2000. */
  readonly requests: number;
  /** Of these, the most that are open at once, from 1 to 50. */
  readonly concurrency: number;
}

const MOST_REQUESTS = 2_000;
const MOST_AT_ONCE = 50;
const USUAL_CONCURRENCY = 10;

const BURST = /^(\d{1,4})(?:\/(\d{1,2}))?$/;

/** Reads `300` or `300/10` (requests, and how many at once); undefined when it is not that, or out of bounds. */
export function parseBurst(text: string): Burst | undefined {
  const [, requests, concurrency] = BURST.exec(text.trim()) ?? [];
  const burst = { requests: Number(requests), concurrency: Number(concurrency ?? USUAL_CONCURRENCY) };
  const isInBounds = isWithin(burst.requests, MOST_REQUESTS) && isWithin(burst.concurrency, MOST_AT_ONCE);
  return isInBounds ? burst : undefined;
}

function isWithin(count: number, most: number): boolean {
  return count >= 1 && count <= most;
}

/**
 * Whether a check may be asked in a burst: it only reads, and is asked again and again anyway. Scrapes of counters are
 * left out, because answers that overtake each other look like counters that fall.
 */
export function isBurstable({ mode, request, expect }: Check): boolean {
  const isRead = request.method === "GET" || request.method === "HEAD";
  return mode === "poll" && isRead && expect.metrics.length === 0;
}

/** Why a burst cannot be part of a plan, each as one sentence. */
export function burstProblems(
  burst: Burst | undefined,
  checks: readonly Check[],
  timings: { readonly soak: number },
): readonly string[] {
  if (burst === undefined) return [];
  return [
    ...(timings.soak === 0 ? ["a burst comes before a soak: soak must not be 0s"] : []),
    ...(checks.some(isBurstable)
      ? []
      : ["a burst needs a check that is polled with GET or HEAD, and has no rules over metrics"]),
  ];
}
