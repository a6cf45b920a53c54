import { ActionError, HttpError, PlatformError, TimeoutError, UserError, codeOf, messageOf } from "../errors.ts";
import type { Clock } from "../effects/clock.ts";
import { retry } from "../effects/retry.ts";
import { isHttpsOrLoopback } from "../fields/url.ts";
import { excerpt, parseJson, readBody } from "./body.ts";
import { type Http, type HttpRequest, type HttpResponse, printableUrl } from "./http.ts";
import { RETRY_POLICY, judgeFailure, parseRetryAfter } from "./policy.ts";

const DEFAULT_TIMEOUT = 30_000;

/** What requests need from outside. */
export interface HttpPorts {
  readonly clock: Clock;
  readonly redact: (text: string) => string;
  readonly debug: (message: string) => void;
  readonly signal?: AbortSignal;
  readonly userAgent: string;
}

/** Requests over Node's own fetch. Redirects are not followed: no provider's API of ours redirects. */
export function fetchHttp(ports: HttpPorts): Http {
  return {
    async request(request) {
      if (!isHttpsOrLoopback(request.url))
        throw new UserError(`${printableUrl(request.url)} must be https (http is for loopback only)`);
      let retryAfter: number | undefined;
      const attempt = async (): Promise<HttpResponse> => {
        retryAfter = undefined;
        const response = await send(request, ports);
        if (isSuccess(request, response.status)) return response;
        retryAfter = parseRetryAfter(response.headers.get("retry-after"), ports.clock.date());
        throw httpError(request, response, ports.redact);
      };
      return retry(attempt, (error) => judgeFailure(request, error, retryAfter), RETRY_POLICY, {
        clock: ports.clock,
        ...(ports.signal === undefined ? {} : { signal: ports.signal }),
        onRetry: (error, delay) => ports.debug(`${messageOf(error)}; trying again in ${delay} ms`),
      });
    },
  };
}

async function send(request: HttpRequest, ports: HttpPorts): Promise<HttpResponse> {
  const timeout = request.timeout ?? DEFAULT_TIMEOUT;
  const deadline = AbortSignal.timeout(timeout);
  const signals = [deadline, request.signal, ports.signal].filter((signal) => signal !== undefined);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: { "user-agent": ports.userAgent, accept: "application/json", ...request.headers },
      redirect: "manual",
      signal: AbortSignal.any(signals),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const text = await readBody(request, response);
    return { status: response.status, headers: response.headers, text, json: () => parseJson(request, text) };
  } catch (error) {
    throw translate(error, request, { deadline, timeout, ports });
  }
}

interface Try {
  readonly deadline: AbortSignal;
  readonly timeout: number;
  readonly ports: HttpPorts;
}

function translate(error: unknown, request: HttpRequest, { deadline, timeout, ports }: Try): unknown {
  const what = `${request.method} ${printableUrl(request.url)}`;
  for (const signal of [request.signal, ports.signal]) if (signal?.aborted === true) return signal.reason;
  if (deadline.aborted) return new TimeoutError(`${what} did not answer within ${timeout} ms`, { cause: error });
  if (error instanceof ActionError) return error;
  const code = codeOf(error);
  return new PlatformError(`${what} failed: ${code ?? messageOf(error)}`, { cause: error });
}

function isSuccess(request: HttpRequest, status: number): boolean {
  return (status >= 200 && status < 300) || (request.accept ?? []).includes(status);
}

function httpError(request: HttpRequest, response: HttpResponse, redact: (text: string) => string): HttpError {
  const named = { method: request.method, url: printableUrl(request.url) };
  return new HttpError(named, response.status, redact(excerpt(response.text)));
}
