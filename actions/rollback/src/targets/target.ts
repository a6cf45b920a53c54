import type { LiveTarget, Move } from "@slipway/releases";

/** What a platform shows of one target. */
export interface Seen {
  readonly live: LiveTarget;
  /** The highest release number so far, on platforms that count. */
  readonly newest: number | undefined;
  readonly url: string | undefined;
  /** One line for people. */
  readonly note: string;
}

/** How a target's way back ended: what was proven, not what a tool said. */
export interface Restored {
  readonly ok: boolean;
  readonly reason: string;
  /** The platform's name of the release that is live now, where it has one. */
  readonly release: string | undefined;
}

/** One target of an environment, on whatever platform: what rollback needs of it. */
export interface ReleaseTarget {
  readonly id: string;
  observe(): Promise<Seen>;
  /** Why a release cannot come back although it was good; `undefined` when nothing is known to be in the way. Changes nothing. */
  missing(move: Move): Promise<string | undefined>;
  /** Brings a release back and proves it. Throws when nothing was begun. */
  restore(move: Move): Promise<Restored>;
  /** What stays as it is, although the release before had it otherwise. */
  notUndone(move: Move): readonly string[];
}
