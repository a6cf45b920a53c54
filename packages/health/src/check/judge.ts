import type { Answer, ResponseAnswer } from "../probe/answer.ts";
import type { Outcome, SampleWarning } from "../sample.ts";
import { problemOfBody } from "./body-judgement.ts";
import type { Check } from "./check.ts";
import { classifyFailure } from "./failure-class.ts";
import type { Finding } from "./finding.ts";
import { isJson, parseDocument } from "./document.ts";
import { readPreset } from "./preset.ts";
import { judgeStatus } from "./status-judgement.ts";
import { type VersionSeen, readVersion } from "./version.ts";

/** What an answer means for a check. `now` is the date at which it arrived. */
export function judge(check: Check, answer: Answer, now: Date): Outcome {
  if (answer.kind === "failure") return { ...NO_FACTS, ...classifyFailure(answer, check.request.url) };
  const document = parseDocument(answer);
  const seen = check.expect.version === undefined ? undefined : readVersion(check.expect.version, answer, document);
  const { problem, warnings } = readPreset(check.expect.preset, document);
  const finding =
    judgeStatus(check, answer, problem, now) ??
    problemOfBody(answer) ??
    judgeDocument(check, answer, document) ??
    (problem === undefined ? undefined : unwell(problem)) ??
    judgeContent(check, answer) ??
    judgeFreshness(answer) ??
    judgeVersion(check, seen);
  return {
    ...NO_FACTS,
    ...(finding ?? { class: "pass", code: "ok", detail: `answered ${answer.status}` }),
    status: answer.status,
    version: seen?.version,
    expectedVersion: seen?.matches,
    warnings,
    certificateEnds: answer.certificateEnds,
  };
}

const NO_FACTS = {
  status: undefined,
  version: undefined,
  expectedVersion: undefined,
  retryAfter: undefined,
  warnings: [],
  certificateEnds: undefined,
} satisfies Partial<Outcome>;

function unwell({ code, detail }: SampleWarning): Finding {
  return { class: "unhealthy", code, detail };
}

/** A document that is announced, or needed, must be one: an error page behind a 200 is not a health document. */
function judgeDocument({ expect }: Check, answer: ResponseAnswer, document: unknown): Finding | undefined {
  const needed = expect.preset === "checks" || expect.preset === "status";
  if (document !== undefined || !(needed || (expect.preset === "auto" && isJson(answer)))) return undefined;
  return { class: "protocol", code: "json.invalid", detail: "the body is not JSON" };
}

function judgeContent({ expect }: Check, answer: ResponseAnswer): Finding | undefined {
  if (expect.contains === undefined || answer.body.includes(expect.contains)) return undefined;
  return { class: "unhealthy", code: "contains", detail: "the body does not contain the expected text" };
}

/** A cached health document says how the release before was, and `Age` gives it away (RFC 9111 §5.1). */
function judgeFreshness(answer: ResponseAnswer): Finding | undefined {
  const age = Number(answer.headers["age"] ?? 0);
  if (!isJson(answer) || !(age > 0)) return undefined;
  return { class: "stale", code: "cached", detail: `the answer comes from a cache and is ${age} s old` };
}

function judgeVersion({ expect }: Check, seen: VersionSeen | undefined): Finding | undefined {
  if (expect.version === undefined || seen?.matches === true) return undefined;
  if (seen === undefined)
    return { class: "stale", code: "version.missing", detail: "the answer does not say which version it comes from" };
  const detail = `version ${seen.version} answers, not ${expect.version.expected}`;
  return { class: "stale", code: "version.other", detail };
}
