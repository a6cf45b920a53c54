import type { Clock } from "../effects/clock.ts";

/** A clock that stands still until somebody sleeps; every sleep ends at once and moves the time forward. */
export interface FakeClock extends Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly sleeps: readonly number[];
  /** Moves the time forward, as work that takes this long would. */
  advance(milliseconds: number): void;
}

/** A fake clock that starts at a fixed date. */
export function fakeClock(start = new Date("2026-01-02T03:04:05Z")): FakeClock {
  const sleeps: number[] = [];
  let elapsed = 0;
  return {
    sleeps,
    now: () => elapsed,
    date: () => new Date(start.getTime() + elapsed),
    advance(milliseconds) {
      elapsed += milliseconds;
    },
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      elapsed += milliseconds;
      await Promise.resolve();
      signal?.throwIfAborted();
    },
  };
}
