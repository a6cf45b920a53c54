import type { Clock } from "@slipway/core";

/** Who holds the lock, as the server tells it: fit for a log. */
export type Holder = string;

/** One try for the lock. */
export type Attempt = { readonly taken: true } | { readonly taken: false; readonly holder?: Holder };

/** A kind of lock, on one kind of server. */
export interface LockKind {
  attempt(): Promise<Attempt>;
  /** Whether it is still ours, asked of the server. */
  isHeld(): Promise<boolean>;
  /** Gives it back, and closes what was opened for it. Must not throw for a session that is gone. */
  release(): Promise<void>;
}

/** The right to be the one writer of a database. */
export interface Lock {
  /** How long it was waited for, in milliseconds. */
  readonly waited: number;
  /** @throws PlatformError when it is no longer ours, or when the server cannot say */
  verify(): Promise<void>;
  /** Never throws. */
  release(): Promise<void>;
}

/** What waiting for a lock needs from outside. */
export interface LockPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told once for each holder that is waited for. */
  readonly onWait?: (holder: Holder | undefined) => void;
}
