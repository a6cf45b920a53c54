import { setTimeout as delay } from "node:timers/promises";

/** Time as a port, so that tests need not wait. */
export interface Clock {
  /** Milliseconds that only ever go forward; for measuring. */
  now(): number;
  /** The date and time of day; for records. */
  date(): Date;
  /** Waits, at most `LONGEST_WAIT`; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The longest time that Node's timers can wait, in milliseconds (24.8 days); they take a longer one for none at all. */
export const LONGEST_WAIT = 2 ** 31 - 1;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  async sleep(milliseconds, signal) {
    try {
      await delay(Math.min(milliseconds, LONGEST_WAIT), undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
