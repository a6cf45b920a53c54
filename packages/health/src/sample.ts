import type { Scrape } from "./metrics/increase.ts";
import type { Timing } from "./probe/answer.ts";

/**
 * What one probe showed. The classes differ in what they mean for the release:
 * `pass` all assertions hold · `stale` healthy, but another version (or a cached answer) · `starting` not reachable or
 * not ready · `unhealthy` answers and says or shows that it is not well · `throttled` 429 · `auth` 401/403 ·
 * `protected` the platform's own login stands before the deployment · `not-found` 404/410 · `redirect` ·
 * `dns` the name does not exist · `tls` the certificate or the handshake · `protocol` not HTTP, not the promised format ·
 * `runner` the machine that asks has no network.
 */
export type OutcomeClass =
  | "pass"
  | "stale"
  | "starting"
  | "unhealthy"
  | "throttled"
  | "auth"
  | "protected"
  | "not-found"
  | "redirect"
  | "dns"
  | "tls"
  | "protocol"
  | "runner";

/** A warning that a passing sample carries. */
export interface SampleWarning {
  readonly code: string;
  readonly detail: string;
}

/** What one answer means for one check. */
export interface Outcome {
  readonly class: OutcomeClass;
  /** A word for machines, such as `checks.database`, `status.503`, `connect.refused`; `ok` when it passed. */
  readonly code: string;
  /** One clause for people, such as `checks.database is false`. */
  readonly detail: string;
  readonly status: number | undefined;
  /** The version that answered; undefined when the answer shows none. */
  readonly version: string | undefined;
  /** Whether that version is the expected one; undefined when there is nothing to compare. */
  readonly expectedVersion: boolean | undefined;
  /** Milliseconds that the server asks to be left alone. */
  readonly retryAfter: number | undefined;
  readonly warnings: readonly SampleWarning[];
  readonly certificateEnds: number | undefined;
  /** The counters that are watched over the soak; undefined where there are none. */
  readonly scrape: Scrape | undefined;
}

/** A `burst` is the dense part of a soak: wherever samples are counted, it belongs to it. */
export type Phase = "converge" | "smoke" | "burst" | "soak";

/** One outcome in its place in time. */
export interface Sample extends Outcome {
  readonly phase: Phase;
  /** Counts the tries to converge: an old version that shows up again during the soak begins another round. */
  readonly round: number;
  /** When it was sent, in milliseconds since the gate began. */
  readonly at: number;
  /** Whether the server may have got the request. */
  readonly sent: boolean;
  readonly timing: Timing;
}
