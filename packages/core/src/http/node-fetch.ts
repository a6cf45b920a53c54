import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";

import { type ResponseHeaders, readHeaders } from "./headers.ts";

/** What `fetchHttp` asks of one try. */
export interface FetchRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** What it reads of an answer. */
export interface FetchAnswer {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** The part of the global `fetch` that `fetchHttp` uses. */
export type Fetch = (url: URL, request: FetchRequest) => Promise<FetchAnswer>;

/** Requests that may be sent again when a kept connection turns out to be closed (RFC 9110 §9.2.2). */
const KEPT = new Set(["GET", "HEAD", "PUT", "DELETE"]);

/**
 * `fetch` over Node's own client. The global one parses answers with WebAssembly, whose compiler takes 20 MB for the few
 * answers of an action. What must not be sent twice gets a connection of its own: one that was kept may be closed by the
 * other side just now, and then nobody knows whether the request was obeyed.
 */
export const nodeFetch: Fetch = async (url, { method, headers, signal, body }) => {
  const { request } = url.protocol === "https:" ? await import("node:https") : await import("node:http");
  const options = {
    method,
    headers: { "accept-encoding": "gzip", ...headers },
    signal,
    ...(KEPT.has(method) ? {} : { agent: false }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request(url, options, resolve);
    // Stays: what breaks later is reported by the answer's body as well.
    outgoing.on("error", reject);
    outgoing.end(body);
  });
  return {
    status: response.statusCode ?? 0,
    headers: readHeaders(response.rawHeaders),
    body: await unpacked(response),
  };
};

async function unpacked(response: IncomingMessage): Promise<Readable> {
  if (response.headers["content-encoding"] !== "gzip") return response;
  const { createGunzip } = await import("node:zlib");
  const { pipeline } = await import("node:stream");
  // A failure of either is the reader's, and a reader that leaves ends both.
  return pipeline(response, createGunzip(), () => undefined);
}
