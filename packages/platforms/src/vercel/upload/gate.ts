import type { Clock } from "@slipway/core";

/** Holds all uploads back while Vercel's rate limit says so. */
export interface Gate {
  /** Waits until the gate is open. */
  open(signal: AbortSignal): Promise<void>;
  /** Closes it for so many milliseconds from now on. */
  close(milliseconds: number): void;
}

/** The most that is waited for at the gate, in milliseconds. */
const LONGEST = 120_000;

/** A gate that is open. */
export function openGate(clock: Clock): Gate {
  let until = 0;
  return {
    close: (milliseconds) => void (until = Math.max(until, clock.now() + Math.min(milliseconds, LONGEST))),
    async open(signal) {
      for (let left = until - clock.now(); left > 0; left = until - clock.now()) await clock.sleep(left, signal);
    },
  };
}
