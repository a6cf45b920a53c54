import { readScrape } from "../metrics/increase.ts";
import type { Answer, ResponseAnswer } from "../probe/answer.ts";
import type { Outcome } from "../sample.ts";
import { problemOfBody } from "./body-judgement.ts";
import type { Check } from "./check.ts";
import { judgeContent } from "./content-judgement.ts";
import { classifyFailure } from "./failure-class.ts";
import type { Finding } from "./finding.ts";
import { isJson } from "./document.ts";
import { type Reading, readAnswer } from "./reading.ts";
import { judgeUptime } from "./uptime.ts";
import { judgeStatus } from "./status-judgement.ts";

/** What an answer means for a check. `now` is the date at which it arrived. */
export function judge(check: Check, answer: Answer, now: Date): Outcome {
  if (answer.kind === "failure") return { ...NO_FACTS, ...classifyFailure(answer, check.request.url) };
  const reading = readAnswer(check, answer);
  const finding =
    judgeStatus(check, answer, reading, now) ??
    problemOfBody(answer) ??
    judgeContent(check, answer, reading) ??
    judgeFreshness(answer) ??
    judgeVersion(check, reading) ??
    judgeAge(check, reading, now);
  return {
    ...NO_FACTS,
    ...(finding ?? { class: "pass", code: "ok", detail: `answered ${answer.status}` }),
    status: answer.status,
    version: reading.version?.version,
    expectedVersion: reading.version?.matches,
    warnings: reading.warnings,
    certificateEnds: answer.certificateEnds,
    scrape: readScrape(check.expect.metrics, reading.metrics),
  };
}

const NO_FACTS = {
  status: undefined,
  version: undefined,
  expectedVersion: undefined,
  retryAfter: undefined,
  warnings: [],
  certificateEnds: undefined,
  scrape: undefined,
} satisfies Partial<Outcome>;

/** A cached health document says how the release before was, and `Age` gives it away (RFC 9111 §5.1). */
function judgeFreshness(answer: ResponseAnswer): Finding | undefined {
  const age = Number(answer.headers["age"] ?? 0);
  if (!isJson(answer) || !(age > 0)) return undefined;
  return { class: "stale", code: "cached", detail: `the answer comes from a cache and is ${age} s old` };
}

function judgeAge({ expect }: Check, { document }: Reading, now: Date): Finding | undefined {
  return expect.uptime === undefined ? undefined : judgeUptime(expect.uptime, document, now);
}

function judgeVersion({ expect }: Check, { version }: Reading): Finding | undefined {
  if (expect.version === undefined || version?.matches === true) return undefined;
  if (version === undefined)
    return { class: "stale", code: "version.missing", detail: "the answer does not say which version it comes from" };
  const detail = `version ${version.version} answers, not ${expect.version.expected}`;
  return { class: "stale", code: "version.other", detail };
}
