import { type Clock, TimeoutError, formatDuration } from "@slipway/core";

import { type Address, describeAddress } from "../connection/address.ts";
import { CONNECT_TIMEOUT, type ConnectOptions, connect } from "../connection/connect.ts";
import type { Connection } from "../connection/connection.ts";
import { patienceFor, refusal } from "./judge.ts";

/** What waiting needs from outside. */
export interface WaitPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of each failure that is waited out. */
  readonly onRetry?: (error: unknown) => void;
}

/** The most time that a name which does not resolve is waited for, in milliseconds. */
const NAME_PATIENCE = 15_000;

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2_000;

/**
 * Opens a session on a server that may still be starting: tries again, for at most `timeout` milliseconds, while the
 * failure is one that time mends.
 *
 * @throws UserError at once for a failure that time does not mend (a wrong password, no such database, TLS)
 * @throws TimeoutError
 */
export async function waitForDatabase(
  address: Address,
  options: ConnectOptions,
  timeout: number,
  ports: WaitPorts,
): Promise<Connection> {
  const { clock, signal } = ports;
  const began = clock.now();
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    signal.throwIfAborted();
    const left = timeout - (clock.now() - began);
    const connectTimeout = Math.max(1_000, Math.min(options.connectTimeout ?? CONNECT_TIMEOUT, left));
    try {
      return await connect(address, { ...options, connectTimeout });
    } catch (error) {
      const patience = patienceFor(error);
      const waited = clock.now() - began;
      const most = patience === "briefly" ? Math.min(NAME_PATIENCE, timeout) : timeout;
      if (patience === "never" || (patience === "briefly" && waited >= most))
        throw refusal(error, describeAddress(address));
      if (waited >= most) throw timedOut(error, address, waited);
      ports.onRetry?.(error);
      await clock.sleep(Math.min(pause, most - waited), signal);
    }
  }
}

function timedOut(error: unknown, address: Address, waited: number): TimeoutError {
  const { message } = refusal(error, describeAddress(address));
  return new TimeoutError(`Waited ${formatDuration(Math.round(waited))} for the database. ${message}`, {
    hint: "Check that the server runs and that this job can reach it; give it longer with wait-timeout.",
    cause: error,
  });
}
