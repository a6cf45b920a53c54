import type { IncomingHttpHeaders } from "node:http";

import type { Digested } from "./digested.ts";

/** A request as a stand-in's handler sees it: read to its end, nothing left on the wire. */
export interface StandInRequest {
  readonly method: string;
  /** The absolute URL on this server. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** In place of the body, of which nothing is kept then. */
  readonly digested?: Digested;
  /** Fires when the client goes away before it was answered, and when the server closes. */
  readonly signal: AbortSignal;
}

/** What a handler answers. A body given as an async iterable is sent chunk by chunk, as it comes. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

/** An answer thrown from inside a handler, for the refusals that are found deep down. */
export class ReplyError extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`The stand-in answers ${reply.status}`);
    this.name = "ReplyError";
    this.reply = reply;
  }
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/**
 * The request's body as JSON; undefined when it is empty.
 *
 * @throws ReplyError 400 when it is not JSON
 */
export function readJson(request: Pick<StandInRequest, "body">): unknown {
  const text = request.body.toString("utf8");
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ReplyError(json(400, { message: "Problems parsing JSON" }));
  }
}

/** The token of an `Authorization: Bearer …` or `token …` header; undefined when there is none. */
export function bearer(request: Pick<StandInRequest, "headers">): string | undefined {
  return /^(?:bearer|token)\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}
