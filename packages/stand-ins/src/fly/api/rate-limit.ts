/** A steady rate with a burst, in requests. */
interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** The documented limits (docs: machines/api/working-with-machines-api). */
const READ_MACHINE: Rate = { perSecond: 5, burst: 10 };
const ANY_OTHER: Rate = { perSecond: 1, burst: 3 };

interface Bucket {
  left: number;
  at: number;
}

/** Counts requests per action and machine (or app). */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether one more request of an action on a target is let through. */
  admit(action: string, target: string): boolean {
    const rate = action === "GET /v1/apps/{app}/machines/{id}" ? READ_MACHINE : ANY_OTHER;
    const key = `${action} ${target}`;
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { left: rate.burst, at: now };
    bucket.left = Math.min(rate.burst, bucket.left + ((now - bucket.at) / 1000) * rate.perSecond);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }
}
