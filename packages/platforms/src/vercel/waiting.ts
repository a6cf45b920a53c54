import type { Clock } from "@slipway/core";

import type { Connection } from "./connection.ts";
import type { MoveState, Wish } from "./movement.ts";
import type { VercelLive } from "./observe.ts";

/** What moving needs from outside. */
export interface MovePorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
}

/** How a promote or rollback ended: what was read back, not what was answered. */
export interface Moved {
  readonly state: MoveState;
  readonly reason: string;
  /** The project as it was last seen. */
  readonly live: VercelLive;
  /** The share of visitors, in percent, of a rolling release. */
  readonly percentage: number | undefined;
}

/** A promote or rollback that was asked for. */
export interface Waiting {
  readonly connection: Connection;
  readonly wish: Wish;
  /** The time of the job that was the newest before: only a later one is ours. */
  readonly known: number;
  readonly ports: MovePorts;
  /** When it is given up, on the clock. */
  readonly until: number;
}
