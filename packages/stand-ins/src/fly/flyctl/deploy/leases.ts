import { setTimeout as sleep } from "node:timers/promises";

import type { MachineJson } from "../../wire/machine.ts";
import { messageOf } from "../errors.ts";
import type { MachinesApi } from "../machines-api.ts";
import type { Deployment } from "./deployment.ts";
import { deadline } from "./wait.ts";

/** How long freeing all leases may take after an interrupt (flyctl gives it as long). */
const RELEASE_BUDGET_MS = 500;
const RELEASE_TIMEOUT_MS = 10_000;
/** How long flyctl asks again for a lease that it does not get, and the longest pause between (fly-go: flaps/retry.go). */
const ACQUIRE_WITHIN_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 500;

/** The leases of a deployment: taken at its start, refreshed while it runs, given back at its end. */
export class Leases {
  readonly #deployment: Deployment;
  readonly #nonces = new Map<string, string>();
  #refresh: NodeJS.Timeout | undefined;

  constructor(deployment: Deployment) {
    this.#deployment = deployment;
  }

  /** Takes all of them; one that another does not give back in time fails the deployment. */
  async acquire(machines: readonly MachineJson[]): Promise<void> {
    const { options } = this.#deployment;
    await Promise.all(machines.map(async ({ id }) => this.#nonces.set(id, await this.#take(id))));
    // A third of the time to live: flyctl refreshes its 13 s about every 4 s.
    this.#refresh = setInterval(() => void this.#renew(), (options.leaseSeconds * 1000) / 3);
  }

  nonceOf(id: string): string | undefined {
    return this.#nonces.get(id);
  }

  /** No longer held: the machine is gone. */
  forget(id: string): void {
    this.#nonces.delete(id);
  }

  /** Gives all back, under a budget of its own: after an interrupt the deployment's own signal has fired. */
  async release(api: MachinesApi): Promise<void> {
    clearInterval(this.#refresh);
    await Promise.all(
      [...this.#nonces].map(async ([id, nonce]) => {
        await api.release(id, nonce).catch((error: unknown) => {
          this.#deployment.terminal.err(`failed to release lease for machine ${id}: ${messageOf(error)}`);
        });
      }),
    );
    this.#nonces.clear();
  }

  async #take(id: string): Promise<string> {
    const { api, options, signal, speed } = this.#deployment;
    const end = deadline(ACQUIRE_WITHIN_MS / speed);
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LAST_PAUSE_MS)) {
      try {
        return await api.lease(id, options.leaseSeconds);
      } catch (error) {
        if (end.past() || signal.aborted) throw error;
      }
      await sleep(pause / speed, undefined, { signal });
    }
  }

  async #renew(): Promise<void> {
    const { api, options } = this.#deployment;
    for (const [id, nonce] of this.#nonces) await api.lease(id, options.leaseSeconds, nonce).catch(() => undefined);
  }
}

/** For how many seconds flyctl holds a machine that it makes, from the first moment on: as long as it would wait for it. */
export function firstLease({ options: { waitTimeoutMs } }: Deployment): number | undefined {
  return waitTimeoutMs === undefined ? undefined : Math.floor(waitTimeoutMs / 1000);
}

/** How long giving the leases back may take, in ms. */
export function releaseBudget(interrupted: boolean): number {
  return interrupted ? RELEASE_BUDGET_MS : RELEASE_TIMEOUT_MS;
}
