import { TimeoutError } from "@slipway/core";

import type { Connection } from "./connection.ts";

/**
 * Does work that may send requests until the time is over; then they are cut off. Throws a `TimeoutError` then.
 * `timeout` is in milliseconds.
 */
export async function withDeadline<P extends { readonly signal: AbortSignal }, T>(
  timeout: number,
  connection: Connection,
  ports: P,
  work: (connection: Connection, ports: P) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const seconds = Math.round(timeout / 1_000);
  const late = new TimeoutError(`the upload was not done within ${seconds} s`, {
    hint: "Raise timeout. What was uploaded stays with Vercel, so another run begins where this one ended.",
  });
  const timer = setTimeout(() => deadline.abort(late), timeout);
  const signal = AbortSignal.any([ports.signal, deadline.signal]);
  const http: Connection["http"] = { request: (request) => connection.http.request({ ...request, signal }) };
  try {
    return await work({ ...connection, http }, { ...ports, signal });
  } finally {
    clearTimeout(timer);
  }
}
