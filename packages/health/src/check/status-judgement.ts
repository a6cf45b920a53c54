import type { ResponseAnswer } from "../probe/answer.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";
import type { Reading } from "./reading.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { hasStatus } from "./status-set.ts";
import { judgeProtection } from "./vercel-protection.ts";

/**
 * What a status means that the check does not accept; undefined when it does. What the answer's own document complains
 * of is a better reason than the bare 503 around it.
 */
export function judgeStatus(
  { expect }: Check,
  answer: ResponseAnswer,
  reading: Reading,
  now: Date,
): Finding | undefined {
  const { status } = answer;
  if (hasStatus(expect.status, status) || (status === 503 && reading.tolerated)) return undefined;
  const protection = judgeProtection(answer);
  if (protection !== undefined) return protection;
  if (status === 429) return throttled(answer, now);
  if (status === 401 || status === 403)
    return { class: "auth", code: `status.${status}`, detail: `answered ${status}: the request is not allowed` };
  if (status === 404 || status === 410)
    return { class: "not-found", code: `status.${status}`, detail: `answered ${status}: there is no such path` };
  if (status >= 300 && status < 400) return redirected(answer);
  const { problem, document } = reading;
  if (problem !== undefined && document !== undefined && problem.code !== "checks" && status >= 500)
    return { class: "unhealthy", code: problem.code, detail: `answered ${status}: ${problem.detail}` };
  const starting = status === 502 || status === 503 || status === 504;
  const detail = `answered ${status}, not ${expect.status.text}`;
  return { class: starting ? "starting" : "unhealthy", code: `status.${status}`, detail };
}

function throttled(answer: ResponseAnswer, now: Date): Finding {
  const retryAfter = parseRetryAfter(answer.headers["retry-after"], now);
  return { class: "throttled", code: "status.429", detail: "answered 429: too many requests", retryAfter };
}

function redirected(answer: ResponseAnswer): Finding {
  const target = printableTarget(answer.headers["location"] ?? "");
  return { class: "redirect", code: `status.${answer.status}`, detail: `answered ${answer.status} to ${target}` };
}

/** Where a redirect leads, without its query, which may hold a token. */
function printableTarget(location: string): string {
  return location === "" ? "nowhere" : location.replace(/[?#].*$/s, "").slice(0, 120);
}
