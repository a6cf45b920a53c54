import { ActionError, CancelledError, type Clock, UserError } from "@slipway/core";

import { type FlyExpectation, type FlyProof, type Seen, judge } from "./proof.ts";

/** How long to wait for the platform to settle. */
export interface Patience {
  /** In milliseconds, in all. */
  readonly settle: number;
  /** Between two looks, in milliseconds; the Machines API allows one listing a second. */
  readonly pause: number;
}

/** What proving needs from outside. */
export interface ProvePorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly debug: (message: string) => void;
}

/** A machine that is nearly up is not waited for in full: the Machines API allows a burst of three listings. */
const QUICK_LOOKS = 2;

/**
 * Looks until nothing is on its way any more, or the time is up; then what the last look showed is the result. A look
 * that fails is repeated within that time; if none succeeded, the last failure is thrown.
 */
export async function prove(
  look: () => Promise<Seen>,
  expectation: FlyExpectation,
  patience: Patience,
  ports: ProvePorts,
): Promise<FlyProof> {
  const deadline = ports.clock.now() + patience.settle;
  let last: FlyProof | undefined;
  for (let looks = 1; ; looks += 1) {
    const isLate = ports.clock.now() + patience.pause > deadline;
    try {
      last = judge(await look(), expectation);
      if (!last.pending || isLate) return last;
      ports.debug(`waiting: ${last.result}, ${last.reason}`);
    } catch (error) {
      // A refusal does not pass, and a bug is none of the platform's failures.
      if (error instanceof CancelledError || error instanceof UserError || !(error instanceof ActionError)) throw error;
      if (!isLate) ports.debug(error.message);
      else if (last === undefined) throw error;
      else return last;
    }
    await ports.clock.sleep(looks <= QUICK_LOOKS ? (patience.pause * looks) / 6 : patience.pause, ports.signal);
  }
}
