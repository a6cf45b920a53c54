import type { ServerResponse } from "node:http";

import { isUnavailable } from "./database.ts";
import { HttpError } from "./http-error.ts";

/** What a route gives back; `json` is serialised, `text` is sent as it is. */
export type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>> } & (
  | { readonly json: unknown }
  | { readonly text: string }
);

/**
 * The API takes no cookies and no HTTP authentication, so any page may call it:
 * there is nothing that a page could do in its visitor's name.
 */
const CORS = { "access-control-allow-origin": "*" };

export function send(response: ServerResponse, answer: Answer): void {
  const body = "json" in answer ? JSON.stringify(answer.json) : answer.text;
  response.writeHead(answer.status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    // Every answer is a reading of this moment; a health check served from a cache would be worthless.
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...CORS,
    ...answer.headers,
  });
  response.end(body);
}

/** An error as an answer; only an HttpError tells the client more than that something went wrong. */
export function errorAnswer(error: unknown): Answer {
  if (error instanceof HttpError) {
    const { status, code, message, details, headers } = error;
    return { status, headers, json: { error: { code, message, ...details } } };
  }
  if (isUnavailable(error))
    return {
      status: 503,
      headers: { "retry-after": "5" },
      json: { error: { code: "database_unavailable", message: "The database does not answer; try again" } },
    };
  return { status: 500, json: { error: { code: "internal_error", message: "Something went wrong" } } };
}
