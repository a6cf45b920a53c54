import { evaluateBoolean, evaluateText } from "../expressions/template.ts";
import type { Scope } from "../expressions/evaluate.ts";
import type { StepsJob } from "../model/job.ts";
import type { Token } from "../model/tokens.ts";
import { child, literal } from "../model/tokens.ts";
import { isBasicExpression } from "@actions/workflow-parser";

/** The deployment environment that a job names. */
export interface JobEnvironment {
  readonly name: string;
  /** Evaluated at the job's end. */
  readonly url: Token | undefined;
  /** Whether GitHub would create a deployment for the job. */
  readonly deployment: boolean;
}

/** Reads `environment:`; undefined without one, or with an empty name. */
export function readEnvironment(job: StepsJob, scope: Scope): JobEnvironment | undefined {
  const { environment } = job;
  if (!environment) return undefined;
  const simple = literal(environment) !== undefined || isBasicExpression(environment);
  const nameToken = simple ? environment : child(environment, "name");
  const name = nameToken ? evaluateText(nameToken, scope) : "";
  if (name === "") return undefined;
  if (simple) return { name, url: undefined, deployment: true };
  const deployment = evaluateBoolean(child(environment, "deployment"), scope, true);
  return { name, url: child(environment, "url"), deployment };
}
