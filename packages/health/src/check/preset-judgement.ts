import { metricBreach } from "../metrics/metric-rule.ts";
import { pageProblem } from "../preset/page.ts";
import { securityFinding } from "../preset/security.ts";
import type { ResponseAnswer } from "../probe/answer.ts";
import type { SampleWarning } from "../sample.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";
import type { Reading } from "./reading.ts";

/** What is wrong with an answer that should be a page, metrics, or a safe answer; undefined when nothing is. */
export function judgePreset(check: Check, answer: ResponseAnswer, reading: Reading): Finding | undefined {
  switch (check.expect.preset) {
    case "page":
      return unwell(pageProblem(answer));
    case "security":
      return unwell(securityFinding(check.request.url, answer).problem);
    case "metrics":
      return judgeMetrics(check, answer, reading);
    case "auto":
    case "checks":
    case "status":
    case "none":
    default:
      return undefined;
  }
}

/** The types of Prometheus's text format and of OpenMetrics. */
const METRICS_TYPE = /^(?:text\/plain|application\/openmetrics-text)\b/i;

function judgeMetrics({ expect }: Check, { headers }: ResponseAnswer, { metrics }: Reading): Finding | undefined {
  if (!METRICS_TYPE.test(headers["content-type"] ?? "") || metrics === undefined)
    return { class: "protocol", code: "metrics.invalid", detail: "the body is not Prometheus metrics" };
  if (metrics.length === 0) return { class: "unhealthy", code: "metrics.empty", detail: "there are no metrics" };
  return unwell(metricBreach(expect.metrics, metrics));
}

function unwell(problem: SampleWarning | undefined): Finding | undefined {
  return problem === undefined ? undefined : { class: "unhealthy", code: problem.code, detail: problem.detail };
}
