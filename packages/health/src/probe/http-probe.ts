import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { LookupFunction } from "node:net";

import { codeOf, messageOf } from "@slipway/core";

import type { Answer, FailureAnswer, Probe, ProbeLimits, ProbeRequest } from "./answer.ts";
import { readBody } from "./body.ts";
import { Stopwatch } from "./stopwatch.ts";
import { type Transport, transports } from "./transport.ts";

/**
 * How long one address of a host may take to connect before the next is tried, in milliseconds. Node's own 250 ms gives
 * up on addresses that are only far away (nodejs/node#54359).
 */
const ADDRESS_TIMEOUT = 1_000;

/** What a probe says of itself, whom it trusts, and how it finds hosts. */
export interface HttpProbeOptions {
  readonly userAgent: string;
  /** Authorities (PEM) instead of Node's own. */
  readonly ca?: string;
  /** Resolves host names instead of the system. */
  readonly lookup?: LookupFunction;
}

/** A probe over node:http and node:https: a new connection for every request, because a kept one hides all instances but its own. */
export function httpProbe(options: HttpProbeOptions): Probe {
  const transportTo = transports(options.ca);
  return async (request, limits) => {
    const transport = transportTo(request.url);
    const stopwatch = new Stopwatch();
    const stop = stopper(limits);
    try {
      const outgoing = transport.send(request.url, requestOptions(request, options, stop.signal));
      stopwatch.follow(outgoing);
      return await exchange(outgoing, request, { transport, stopwatch, signal: stop.signal });
    } catch (error) {
      const sent = stopwatch.isReady(transport.isSecure);
      return { ...failure(error, stop.signal), sent, timing: stopwatch.read() };
    } finally {
      stop.dispose();
    }
  };
}

/** The options of one request, with that of the connection, which node:http hands on. */
function requestOptions(
  request: ProbeRequest,
  { userAgent, lookup }: HttpProbeOptions,
  signal: AbortSignal,
): RequestOptions & { readonly autoSelectFamilyAttemptTimeout: number } {
  return {
    method: request.method,
    agent: false,
    signal,
    autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT,
    headers: {
      accept: "application/json, text/html;q=0.9, */*;q=0.8",
      "accept-encoding": "gzip, deflate, br",
      "cache-control": "no-cache",
      "user-agent": userAgent,
      ...(request.body === undefined ? {} : { "content-length": String(Buffer.byteLength(request.body)) }),
      ...request.headers,
    },
    ...(lookup === undefined ? {} : { lookup }),
  };
}

interface ExchangeParts {
  readonly transport: Transport;
  readonly stopwatch: Stopwatch;
  readonly signal: AbortSignal;
}

async function exchange(
  outgoing: ClientRequest,
  request: ProbeRequest,
  { transport, stopwatch, signal }: ExchangeParts,
): Promise<Answer> {
  const response = await respond(outgoing, request.body);
  stopwatch.mark("head");
  const certificateEnds = transport.endOfCertificate(response);
  const body = await readBody(response, request.maxBytes);
  if (signal.aborted && signal.reason !== "timeout") throw signal.reason;
  return {
    kind: "response",
    status: response.statusCode ?? 0,
    headers: flatten(response),
    body: body.text,
    bodyProblem: signal.aborted && body.problem !== undefined ? "timeout" : body.problem,
    certificateEnds,
    timing: stopwatch.read(),
  };
}

function respond(outgoing: ClientRequest, body: string | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once("response", resolve);
    // Stays for good: a connection may break again after its answer, and that must not end the process.
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

function flatten(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value = ""] of Object.entries(response.headers))
    headers[name] = typeof value === "string" ? value : value.join(", ");
  return headers;
}

function failure(error: unknown, signal: AbortSignal): Pick<FailureAnswer, "kind" | "code" | "message"> {
  if (signal.aborted && signal.reason === "timeout")
    return { kind: "failure", code: "TIMEOUT", message: "no answer in time" };
  if (signal.aborted) return { kind: "failure", code: "ABORTED", message: "stopped" };
  return { kind: "failure", code: codeOf(error) ?? "UNKNOWN", message: messageOf(error) };
}

interface Stopper {
  readonly signal: AbortSignal;
  dispose(): void;
}

/** One signal for the exchange's whole time and for the caller's own end of it. */
function stopper(limits: ProbeLimits): Stopper {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort("aborted");
  if (limits.signal.aborted) onAbort();
  limits.signal.addEventListener("abort", onAbort, { once: true });
  const timer = setTimeout(() => controller.abort("timeout"), limits.timeout);
  return {
    signal: controller.signal,
    dispose() {
      clearTimeout(timer);
      limits.signal.removeEventListener("abort", onAbort);
    },
  };
}
