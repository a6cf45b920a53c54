import type { Fault, FaultMatch } from "../../http/faults.ts";

/** Vercel's refusal of too many requests, with `Retry-After` in seconds or as a date. */
export function rateLimited(match: FaultMatch, retryAfter: number | Date, code = "rate_limited"): Fault {
  const header = typeof retryAfter === "number" ? String(retryAfter) : retryAfter.toUTCString();
  const reset = typeof retryAfter === "number" ? Date.now() + retryAfter * 1000 : retryAfter.getTime();
  return {
    ...match,
    kind: "answer",
    status: 429,
    headers: { "retry-after": header },
    body: { error: { code, message: "Too many requests", limit: { total: 100, remaining: 0, reset } } },
  };
}
