import type { RedirectPolicy } from "./redirect-policy.ts";

/** One request of a check, as it is sent for every sample. */
export interface ProbeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The largest body that is read, in bytes, after decoding. */
  readonly maxBytes: number;
  readonly redirects: RedirectPolicy;
}

/** How long one exchange may take, the body included (milliseconds), and what ends it before. */
export interface ProbeLimits {
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Milliseconds of the parts of one exchange. A part that was not reached, or not needed, is undefined. */
export interface Timing {
  readonly lookup: number | undefined;
  readonly connect: number | undefined;
  readonly secure: number | undefined;
  /** From the ready connection to the answer's head: the server's own time and one round trip. */
  readonly firstByte: number | undefined;
  readonly total: number;
}

/** An answer whose head arrived. */
export interface ResponseAnswer {
  readonly kind: "response";
  readonly status: number;
  /** By lower-case name; repeated fields are joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Why the body cannot be relied on. */
  readonly bodyProblem: BodyProblem | undefined;
  /** When the server's certificate ends, in milliseconds since the epoch; undefined without TLS. */
  readonly certificateEnds: number | undefined;
  readonly timing: Timing;
}

/** `too-large`: beyond the cap; `encoding`: not what its content-encoding says; `cut`: broke off; `timeout`: too slow. */
export type BodyProblem = "too-large" | "encoding" | "cut" | "timeout";

/** No answer. */
export interface FailureAnswer {
  readonly kind: "failure";
  /** The system's error code, or `TIMEOUT` (ours), or `ABORTED` when the signal ended it. */
  readonly code: string;
  readonly message: string;
  /** Whether the server may have got the request: the connection was ready. Then it must not be sent twice. */
  readonly sent: boolean;
  readonly timing: Timing;
}

export type Answer = ResponseAnswer | FailureAnswer;

/** Sends one request over a connection of its own. It never rejects: what went wrong is an answer. */
export type Probe = (request: ProbeRequest, limits: ProbeLimits) => Promise<Answer>;

/** The cap of a body when nobody says otherwise: 1 MiB. */
export const MAX_BODY_BYTES = 1024 * 1024;
