import { nonce } from "../ids.ts";

/** A machine's lease: whoever holds its nonce may change the machine, nobody else, until it expires. */
export interface Lease {
  readonly nonce: string;
  readonly owner: string;
  readonly description: string;
  readonly version: string;
  /** Seconds since 1970. */
  readonly expires_at: number;
}

/** Thrown for a change by somebody who does not hold the lease. */
export class LeaseHeldError extends Error {
  constructor(lease: Lease) {
    super(`lease currently held by ${lease.owner}, expires at ${new Date(lease.expires_at * 1000).toISOString()}`);
    this.name = "LeaseHeldError";
  }
}

/** The lease of one machine. */
export class LeaseHolder {
  #lease: Lease | undefined;
  #expiresMs = 0;

  /** The lease in force; undefined when there is none or it has expired. */
  current(): Lease | undefined {
    if (this.#lease && Date.now() >= this.#expiresMs) this.#lease = undefined;
    return this.#lease;
  }

  /** Takes the lease, or prolongs it for the holder of `held`; throws LeaseHeldError when another has it. */
  take(owner: string, ttlSeconds: number, held?: string): Lease {
    const current = this.current();
    if (current && current.nonce !== held) throw new LeaseHeldError(current);
    this.#expiresMs = Date.now() + ttlSeconds * 1000;
    this.#lease = {
      nonce: current?.nonce ?? nonce(),
      owner,
      description: "",
      version: current?.version ?? "",
      expires_at: Math.ceil(this.#expiresMs / 1000),
    };
    return this.#lease;
  }

  /** Throws LeaseHeldError unless the lease is free or `held` is its nonce. */
  check(held: string | undefined): void {
    const current = this.current();
    if (current && current.nonce !== held) throw new LeaseHeldError(current);
  }

  /** Gives the lease back; throws LeaseHeldError when another has it. */
  release(held: string | undefined): void {
    this.check(held);
    this.#lease = undefined;
  }
}
