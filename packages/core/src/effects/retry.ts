import type { Clock } from "./clock.ts";

/** How often and how long to try again. */
export interface RetryPolicy {
  /** All tries, the first included. */
  readonly attempts: number;
  /** The wait before the second try, in milliseconds; it doubles from try to try. */
  readonly firstDelay: number;
  /** The longest wait, in milliseconds; also the most of a server's Retry-After that is obeyed. */
  readonly maxDelay: number;
}

/** What a failed try means: final, or worth another, perhaps after a wait that the server asked for (milliseconds). */
export type Verdict = { readonly again: false } | { readonly again: true; readonly after?: number };

/** What `retry` needs from outside. */
export interface RetryPorts {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** A number in [0, 1), for the jitter. */
  readonly random?: () => number;
  readonly onRetry?: (error: unknown, delay: number, attempt: number) => void;
}

/** Repeats `work` while `judge` calls its failure passing. Throws the last failure. */
export async function retry<T>(
  work: (attempt: number) => Promise<T>,
  judge: (error: unknown) => Verdict,
  policy: RetryPolicy,
  ports: RetryPorts,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    ports.signal?.throwIfAborted();
    try {
      return await work(attempt);
    } catch (error) {
      const verdict = judge(error);
      if (!verdict.again || attempt >= policy.attempts) throw error;
      const delay = retryDelay(attempt, policy, verdict.after, ports.random ?? Math.random);
      ports.onRetry?.(error, delay, attempt);
      await ports.clock.sleep(delay, ports.signal);
    }
  }
}

/**
 * The wait before the next try, in milliseconds: exponential with "equal jitter" (half fixed, half random), so that
 * many jobs that failed together do not return together. A server's own wish is a lower bound.
 */
export function retryDelay(
  attempt: number,
  policy: RetryPolicy,
  after: number | undefined,
  random: () => number,
): number {
  const full = Math.min(policy.firstDelay * 2 ** (attempt - 1), policy.maxDelay);
  const jittered = full / 2 + (full / 2) * random();
  return Math.round(Math.min(Math.max(jittered, after ?? 0), Math.max(policy.maxDelay, full)));
}
