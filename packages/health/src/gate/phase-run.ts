import type { Clock } from "@slipway/core";

/** One phase while it runs: the time at which it ends, and the first thing that ends it before. */
export class PhaseRun<T> {
  /** Milliseconds of the gate. */
  readonly until: number;
  readonly #controller = new AbortController();
  readonly #parent: AbortSignal;
  readonly #onParent = (): void => this.#controller.abort();
  #result: T | undefined;

  constructor(until: number, parent: AbortSignal) {
    this.until = until;
    this.#parent = parent;
    if (parent.aborted) this.#controller.abort();
    parent.addEventListener("abort", this.#onParent, { once: true });
  }

  /** Ends everything that belongs to the phase. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get over(): boolean {
    return this.signal.aborted;
  }

  get result(): T | undefined {
    return this.#result;
  }

  /** Ends the phase with a result; the first one stays. */
  end(result: T): void {
    if (this.over) return;
    this.#result = result;
    this.#controller.abort();
  }

  dispose(): void {
    this.#parent.removeEventListener("abort", this.#onParent);
  }
}

/** Waits; false when the signal ended the wait. */
export async function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  if (milliseconds <= 0) return true;
  try {
    await clock.sleep(milliseconds, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return !signal.aborted;
}
