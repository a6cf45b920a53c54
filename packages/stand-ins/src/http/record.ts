import type { IncomingHttpHeaders } from "node:http";

import type { FaultEffect } from "./faults.ts";
import type { StandInRequest } from "./message.ts";

/** Larger bodies (image layers, archives) are counted and not kept. */
const KEPT_BODY_BYTES = 1024 * 1024;

/** One line of a server's request log. */
export interface RecordedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** As text; empty when larger than 1 MiB, or not kept. */
  readonly body: string;
  readonly bodyBytes: number;
  /** The fault that this request met. */
  readonly fault: FaultEffect["kind"] | undefined;
  /** What was answered; undefined until then, and for a connection that was reset. */
  status: number | undefined;
}

/** The log line of a request that is about to be answered. */
export function recordRequest(request: StandInRequest, fault: FaultEffect["kind"] | undefined): RecordedRequest {
  const { body, digested } = request;
  return {
    method: request.method,
    path: request.url.pathname,
    query: request.url.searchParams,
    headers: request.headers,
    // Made when it is asked for: thousands of uploads are never read again.
    get body() {
      return body.length > KEPT_BODY_BYTES ? "" : body.toString("utf8");
    },
    bodyBytes: digested?.bytes ?? body.length,
    fault,
    status: undefined,
  };
}
