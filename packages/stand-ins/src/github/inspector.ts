import { json } from "../http/message.ts";
import type { Reply } from "../http/message.ts";
import type { Violation } from "../schema/violation.ts";

/** Keeps what the description of an interface forbade, and answers in its place. */
export class Inspector {
  readonly violations: Violation[] = [];

  /** The refusal of a request that is forbidden, or undefined when nothing is wrong with it. */
  refuseRequest(operation: string, problems: readonly string[]): Reply | undefined {
    if (problems.length === 0) return undefined;
    this.violations.push({ direction: "request", operation, problems });
    return json(422, {
      message: `GitHub's description forbids this request: ${problems.join("; ")}`,
      errors: [...problems],
      documentation_url: "https://docs.github.com/rest",
      status: "422",
    });
  }

  /** The reply when nothing is wrong with it; else a 500, so that a mistake of ours cannot pass for GitHub's answer. */
  passAnswer(operation: string, reply: Reply, problems: readonly string[]): Reply {
    if (problems.length === 0) return reply;
    this.violations.push({ direction: "answer", operation, status: reply.status, problems });
    return json(500, {
      message: `The stand-in's answer to ${operation} is not one that GitHub gives: ${problems.join("; ")}`,
      errors: [...problems],
    });
  }

  /** The refusal of something that GitHub has and the stand-in has not. */
  refuseUnsupported(operation: string): Reply {
    const problems = ["the stand-in does not serve this"];
    this.violations.push({ direction: "request", operation, status: 501, problems });
    return json(501, { message: `The GitHub stand-in does not serve ${operation}` });
  }
}
