import { HttpError, TimeoutError, codeOf } from "../errors.ts";
import type { RetryPolicy, Verdict } from "../effects/retry.ts";
import type { HttpRequest } from "./http.ts";

/** Four tries with at most 3.5 s of waiting between them; a server may ask for up to a minute each time. */
export const RETRY_POLICY: RetryPolicy = { attempts: 4, firstDelay: 500, maxDelay: 60_000 };

const PASSING_STATUS = new Set([408, 429, 500, 502, 503, 504]);
const PASSING_CODE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
]);

/** Whether a request may be sent again: by its own word, otherwise by its method (RFC 9110 §9.2.2). */
export function isIdempotent(request: HttpRequest): boolean {
  return request.idempotent ?? ["GET", "HEAD", "PUT", "DELETE"].includes(request.method);
}

/** What a failed try means for the next one. */
export function judgeFailure(request: HttpRequest, error: unknown, retryAfter: number | undefined): Verdict {
  if (!isIdempotent(request)) return { again: false };
  if (error instanceof HttpError) {
    // GitHub answers its secondary rate limit with 403 and a time to wait (docs: rate limits of the REST API).
    if (error.status === 403 && retryAfter !== undefined) return { again: true, after: retryAfter };
    if (!PASSING_STATUS.has(error.status)) return { again: false };
    return retryAfter === undefined ? { again: true } : { again: true, after: retryAfter };
  }
  if (error instanceof TimeoutError) return { again: true };
  const code = codeOf(error);
  return { again: code !== undefined && (PASSING_CODE.has(code) || code.startsWith("UND_ERR_")) };
}

/** Milliseconds of a Retry-After header, which holds seconds or a date (RFC 9110 §10.2.3); some send parts of a second. */
export function parseRetryAfter(value: string | null, now: Date): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  // Date.parse alone would read "-1" as a year.
  const date = text.endsWith("GMT") ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
