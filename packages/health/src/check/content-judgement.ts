import type { ResponseAnswer } from "../probe/answer.ts";
import type { Check } from "./check.ts";
import { isJson } from "./document.ts";
import type { Finding } from "./finding.ts";
import { judgePreset } from "./preset-judgement.ts";
import { headerBreach } from "./header-rule.ts";
import type { Reading } from "./reading.ts";

/** The most characters of a body in which a pattern is looked for. */
const PATTERN_LIMIT = 65_536;

/** What is wrong with an answer whose status is right; undefined when nothing is. */
export function judgeContent(check: Check, answer: ResponseAnswer, reading: Reading): Finding | undefined {
  return (
    judgeDocument(check, answer, reading.document) ??
    (reading.problem === undefined ? undefined : unwell(reading.problem.code, reading.problem.detail)) ??
    judgePreset(check, answer, reading) ??
    judgeText(check, answer) ??
    judgeHeaders(check, answer) ??
    judgeLatency(check, answer)
  );
}

/** A document that is announced, or needed, must be one: an error page behind a 200 is not a health document. */
function judgeDocument({ expect }: Check, answer: ResponseAnswer, document: unknown): Finding | undefined {
  const isNeeded = expect.preset === "checks" || expect.preset === "status" || expect.json.length > 0;
  if (document !== undefined || !(isNeeded || (expect.preset === "auto" && isJson(answer)))) return undefined;
  return { class: "protocol", code: "json.invalid", detail: "the body is not JSON" };
}

function judgeText({ expect }: Check, { body }: ResponseAnswer): Finding | undefined {
  if (expect.contains !== undefined && !body.includes(expect.contains))
    return unwell("contains", "the body does not contain the expected text");
  if (expect.matches !== undefined && !expect.matches.test(body.slice(0, PATTERN_LIMIT)))
    return unwell("matches", "the body does not match the expected pattern");
  return undefined;
}

function judgeHeaders({ expect }: Check, answer: ResponseAnswer): Finding | undefined {
  const breach = headerBreach(expect.headers, answer);
  return breach === undefined ? undefined : unwell(breach.code, breach.detail);
}

function judgeLatency({ expect }: Check, { timing }: ResponseAnswer): Finding | undefined {
  if (expect.maxLatency === undefined || (timing.firstByte ?? 0) <= expect.maxLatency) return undefined;
  return unwell(
    "latency",
    `the first byte took ${Math.round(timing.firstByte ?? 0)} ms, more than ${expect.maxLatency} ms`,
  );
}

function unwell(code: string, detail: string): Finding {
  return { class: "unhealthy", code, detail };
}
