import type { Fault } from "../http/faults.ts";
import type { FlyFault } from "./faults/faults.ts";

/** An app that exists from the start, empty until something is deployed to it. */
export interface FlyAppOptions {
  readonly name: string;
  /** The organisation's slug; `personal` when absent. */
  readonly org?: string;
  /** The app's region first, then others; `["ams"]` when absent. */
  readonly regions?: readonly string[];
  /** How many machines `seed` makes, spread over the regions; 1 when absent. */
  readonly machines?: number;
  /** The loopback URL of the app's edge, such as `http://127.0.0.1:8080`; a free port when absent. */
  readonly url?: string;
}

/** A token that reaches some apps only, as `fly tokens create deploy` makes one. */
export interface ScopedToken {
  readonly token: string;
  readonly apps: readonly string[];
}

export interface FlyOptions {
  /** Where images and machines lie; a temporary folder, removed at the end, when absent. */
  readonly dataDir?: string;
  /** The token that may do everything. */
  readonly token: string;
  readonly scopedTokens?: readonly ScopedToken[];
  readonly apps: readonly FlyAppOptions[];
  /** Faults of the platform, and of the connection to it, from the start. */
  readonly faults?: readonly FlyFault[];
  readonly httpFaults?: readonly Fault[];
  /** By how much the platform's pauses are shortened (check intervals, restarts, smoke window); 10 when absent, 1 is Fly's pace. */
  readonly speed?: number;
  /** Whether the documented rate limits hold (one a second, burst 3; five a second, burst 10 for reading a machine); true when absent. */
  readonly rateLimits?: boolean;
}
