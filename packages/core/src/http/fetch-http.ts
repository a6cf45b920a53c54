import { HttpError, PlatformError, TimeoutError, UserError, codeOf, messageOf } from "../errors.ts";
import type { Clock } from "../effects/clock.ts";
import { retry } from "../effects/retry.ts";
import { isHttpsOrLoopback } from "../fields/url.ts";
import { excerpt, parseJson, readBody, tooLong } from "./body.ts";
import { refusalHint } from "./hint.ts";
import { type Http, type HttpRequest, type HttpResponse, printableUrl } from "./http.ts";
import { type Fetch, nodeFetch } from "./node-fetch.ts";
import { RETRY_POLICY, judgeFailure, parseRetryAfter } from "./policy.ts";

const DEFAULT_TIMEOUT = 30_000;

/** What requests need from outside. */
export interface HttpPorts {
  readonly clock: Clock;
  readonly redact: (text: string) => string;
  readonly debug: (message: string) => void;
  readonly signal?: AbortSignal;
  readonly userAgent: string;
  /** What sends one try; Node's own client unless given. */
  readonly fetch?: Fetch;
}

/** Requests with retries and limits. Redirects are not followed: no provider's API of ours redirects. */
export function fetchHttp(ports: HttpPorts): Http {
  return {
    async request(request) {
      if (!isHttpsOrLoopback(request.url))
        throw new UserError(`${printableUrl(request.url)} must be https (http is for loopback only)`);
      const signal = anySignal([request.signal, ports.signal]);
      let retryAfter: number | undefined;
      const attempt = async (): Promise<HttpResponse> => {
        retryAfter = undefined;
        const { response, truncated } = await send(request, ports, signal);
        if (isWelcome(request, response.status)) {
          if (truncated) throw tooLong(request);
          return response;
        }
        retryAfter = parseRetryAfter(response.headers.get("retry-after"), ports.clock.date());
        throw httpError(request, response, ports.redact);
      };
      return retry(attempt, (error) => judgeFailure(request, error, retryAfter), RETRY_POLICY, {
        clock: ports.clock,
        ...(signal === undefined ? {} : { signal }),
        onRetry: (error, delay) => ports.debug(`${messageOf(error)}; trying again in ${delay} ms`),
      });
    },
  };
}

interface Received {
  readonly response: HttpResponse;
  /** Whether the response's text is only the beginning of what the server sent. */
  readonly truncated: boolean;
}

async function send(request: HttpRequest, ports: HttpPorts, signal: AbortSignal | undefined): Promise<Received> {
  const timeout = request.timeout ?? DEFAULT_TIMEOUT;
  const deadline = AbortSignal.timeout(timeout);
  try {
    const { status, headers, body } = await (ports.fetch ?? nodeFetch)(request.url, {
      method: request.method,
      headers: { "user-agent": ports.userAgent, accept: "application/json", ...request.headers },
      redirect: "manual",
      signal: anySignal([deadline, signal]) ?? deadline,
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const { text, truncated } = await readBody(request, body);
    const json = (): unknown => parseJson(request, text, ports.redact);
    return { response: { status, headers, text, json }, truncated };
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    if (deadline.aborted)
      throw new TimeoutError(`${named(request)} did not answer within ${timeout} ms`, { cause: error });
    throw brokenConnection(error, request, ports.redact);
  }
}

/** Node's messages can quote what was sent, a header with a line end for one. */
function brokenConnection(error: unknown, request: HttpRequest, redact: (text: string) => string): PlatformError {
  return new PlatformError(`${named(request)} failed: ${codeOf(error) ?? redact(messageOf(error))}`, { cause: error });
}

function anySignal(signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined);
  return given.length > 1 ? AbortSignal.any(given) : given[0];
}

function isWelcome(request: HttpRequest, status: number): boolean {
  return (status >= 200 && status < 300) || (request.accept ?? []).includes(status);
}

function httpError(request: HttpRequest, { status, headers, text }: HttpResponse, redact: (text: string) => string) {
  const hint = refusalHint(status, headers);
  const asked = { method: request.method, url: printableUrl(request.url) };
  return new HttpError(asked, status, excerpt(text, redact), hint === undefined ? {} : { hint });
}

function named(request: HttpRequest): string {
  return `${request.method} ${printableUrl(request.url)}`;
}
