import type { BodyProblem, ResponseAnswer } from "../probe/answer.ts";
import type { Finding } from "./finding.ts";

const FINDINGS: Readonly<Record<BodyProblem, Finding>> = {
  "too-large": { class: "protocol", code: "body.too-large", detail: "the body is larger than the cap" },
  encoding: { class: "protocol", code: "body.encoding", detail: "the body is not what its content-encoding says" },
  cut: { class: "starting", code: "connection.reset", detail: "the connection broke off within the body" },
  timeout: { class: "starting", code: "timeout", detail: "the body did not arrive in time" },
};

/** What a body that could not be read whole means. */
export function problemOfBody({ bodyProblem }: ResponseAnswer): Finding | undefined {
  return bodyProblem === undefined ? undefined : FINDINGS[bodyProblem];
}
