import { ActionError, CancelledError, type Clock, UserError, messageOf } from "@slipway/core";

import type { Connection } from "./connection.ts";
import { startMachine } from "./machines-api.ts";

/** What waking machines needs from outside. */
export interface WakePorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly debug: (message: string) => void;
}

/** How often a machine that cannot be started right now is asked again, and the wait between, in milliseconds. */
const TRIES = 10;
const PAUSE = 1_500;

/**
 * Starts machines that sleep: flyctl gives them a new release without starting them, and so without checking them
 * (flyctl#4707). A machine that is being replaced answers 412 and is asked again.
 *
 * @returns the machines that did not start
 */
export async function wake(
  connection: Connection,
  machines: readonly string[],
  ports: WakePorts,
): Promise<readonly string[]> {
  const started = await Promise.all(machines.map((id) => start(connection, id, ports)));
  return machines.filter((_id, index) => started[index] !== true);
}

async function start(connection: Connection, id: string, ports: WakePorts): Promise<boolean> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      if (await startMachine(connection, id)) return true;
      ports.debug(`machine ${id} cannot be started right now`);
    } catch (error) {
      if (error instanceof CancelledError || error instanceof UserError || !(error instanceof ActionError)) throw error;
      ports.debug(`machine ${id} did not start: ${messageOf(error)}`);
    }
    if (tries < TRIES) await ports.clock.sleep(PAUSE, ports.signal);
  }
  return false;
}
