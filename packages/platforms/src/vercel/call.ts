import {
  HttpError,
  type HttpRequest,
  PlatformError,
  type ResponseHeaders,
  TimeoutError,
  parseJson,
  parseRetryAfter,
} from "@slipway/core";

import { type Connection, addressOf } from "./connection.ts";
import { refusalError } from "./refusal-error.ts";
import { type Refusal, refusalIn } from "./refusal.ts";

/** A request to Vercel's API. */
export interface Call {
  readonly method: HttpRequest["method"];
  /** With the version: `/v13/deployments`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** What is tried, for errors: `refuses to <tried>`. */
  readonly tried: string;
}

/** An answer, or a refusal in its place. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: ResponseHeaders;
  readonly refusal: Refusal | undefined;
}

/** Statuses that say that nothing was done. 429 is among them for what must not be sent twice blindly. */
const REFUSALS = [400, 401, 402, 403, 404, 409, 410, 413, 422];
const DEPLOYMENTS_ANSWER_LIMIT = 32 * 1024 * 1024;

/** Sends a request; a refusal is an answer. Throws for what says nothing of whether it was done. */
export async function ask(connection: Connection, call: Call): Promise<Answer> {
  const isRead = call.method === "GET";
  const response = await connection.http.request({
    method: call.method,
    url: addressOf(connection, call.path, call.query),
    headers: {
      authorization: `Bearer ${connection.token}`,
      ...(call.body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    maxBytes: DEPLOYMENTS_ANSWER_LIMIT,
    accept: isRead ? REFUSALS : [...REFUSALS, 429],
  });
  const { status, headers } = response;
  if (status < 300) return { status, headers, body: response.text === "" ? {} : response.json(), refusal: undefined };
  const retryAfter = parseRetryAfter(headers.get("retry-after"), new Date());
  const body = parseJson(response.text);
  return { status, headers, body, refusal: refusalIn(status, body, retryAfter) };
}

/** Sends a request and throws for a refusal, with what to do about it. */
export async function demand(connection: Connection, call: Call): Promise<Answer> {
  const answer = await ask(connection, call);
  if (answer.refusal !== undefined) throw refusalError(answer.refusal, call.tried);
  return answer;
}

/** Whether an error leaves open if the request was obeyed: the server failed, or the answer was lost. */
export function isAmbiguous(error: unknown): boolean {
  if (error instanceof HttpError) return error.status >= 500 || error.status === 408;
  return error instanceof TimeoutError || (error instanceof PlatformError && error.cause !== undefined);
}
