import { setImmediate as turn } from "node:timers/promises";

import type { Clock } from "@slipway/core";

/** Time that several waiters share: it goes on to the next wake-up as soon as nothing else is left to do. */
export interface VirtualClock extends Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly sleeps: readonly number[];
  advance(milliseconds: number): void;
  /** Runs work in virtual time and ends with it. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/** A virtual clock that starts at a fixed date. */
export function virtualClock(start = new Date("2026-01-02T03:04:05Z")): VirtualClock {
  const sleeps: number[] = [];
  const sleepers = new Set<Sleeper>();
  let elapsed = 0;
  return {
    sleeps,
    now: () => elapsed,
    date: () => new Date(start.getTime() + elapsed),
    advance(milliseconds) {
      elapsed += milliseconds;
    },
    sleep(milliseconds, signal) {
      sleeps.push(milliseconds);
      return sleepUntil(sleepers, elapsed + milliseconds, signal);
    },
    run: (work) =>
      whileWaiting(work, () => {
        elapsed = Math.max(elapsed, wakeNext(sleepers) ?? 0);
      }),
  };
}

/** Calls `idle` whenever nothing is left to do but `work` has not ended. */
async function whileWaiting<T>(work: Promise<T>, idle: () => void): Promise<T> {
  const state = { done: false };
  const end = (): void => {
    state.done = true;
  };
  work.then(end, end);
  while (!state.done) {
    await turn();
    if (!state.done) idle();
  }
  return work;
}

/** Wakes the sleeper whose time comes first, and returns that time. */
function wakeNext(sleepers: Set<Sleeper>): number | undefined {
  const next = [...sleepers].toSorted((a, b) => a.at - b.at)[0];
  if (next === undefined) return undefined;
  sleepers.delete(next);
  next.wake();
  return next.at;
}

function sleepUntil(sleepers: Set<Sleeper>, at: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason);
    const onAbort = (): void => {
      sleepers.delete(sleeper);
      reject(signal?.reason);
    };
    const sleeper: Sleeper = {
      at,
      wake() {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      },
    };
    sleepers.add(sleeper);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
