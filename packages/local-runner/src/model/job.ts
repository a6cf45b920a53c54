import type { ParseContext } from "./parse.ts";
import { condition } from "./parse.ts";
import type { Permissions } from "./permissions.ts";
import { readPermissions } from "./permissions.ts";
import type { StepModel } from "./step.ts";
import { readSteps } from "./step.ts";
import type { Token } from "./tokens.ts";
import { child, items, literal, literals, place } from "./tokens.ts";
import type { WorkflowModel } from "./workflow.ts";

interface JobCommon {
  readonly id: string;
  readonly name: Token | undefined;
  readonly needs: readonly string[];
  /** The condition with its implicit `success() &&`. */
  readonly condition: string;
  readonly strategy: Token | undefined;
  readonly concurrency: Token | undefined;
  readonly permissions: Permissions | undefined;
  /** `file:line`. */
  readonly place: string;
}

/** A job with steps. */
export interface StepsJob extends JobCommon {
  readonly kind: "steps";
  readonly runsOn: Token | undefined;
  readonly timeoutMinutes: Token | undefined;
  readonly cancelTimeoutMinutes: Token | undefined;
  readonly continueOnError: Token | undefined;
  readonly env: Token | undefined;
  readonly environment: Token | undefined;
  readonly outputs: Token | undefined;
  /** `defaults.run`. */
  readonly defaults: Token | undefined;
  readonly steps: readonly StepModel[];
}

/** A job that calls a reusable workflow. */
export interface CallJob extends JobCommon {
  readonly kind: "call";
  readonly uses: string;
  readonly with: Token | undefined;
  /** A mapping, or the text `inherit`. */
  readonly secrets: Token | undefined;
  /** The called workflow; undefined only while problems are being collected. */
  readonly workflow: WorkflowModel | undefined;
}

/** One job of a workflow. */
export type JobModel = StepsJob | CallJob;

/** Reads one job. A call's `workflow` is filled in by the loader. */
export function readJob(id: string, token: Token, context: ParseContext): JobModel {
  const common = {
    id,
    name: child(token, "name"),
    needs: literals(child(token, "needs")),
    condition: condition(context, child(token, "if")),
    strategy: child(token, "strategy"),
    concurrency: child(token, "concurrency"),
    permissions: readPermissions(child(token, "permissions")),
    place: place(context.file, token),
  };
  const uses = literal(child(token, "uses"));
  if (uses === undefined) return { ...common, ...readStepsJob(token, context) };
  const secrets = child(token, "secrets");
  return { ...common, kind: "call", uses, with: child(token, "with"), secrets, workflow: undefined };
}

function readStepsJob(token: Token, context: ParseContext): Omit<StepsJob, keyof JobCommon> {
  for (const key of ["container", "services", "snapshot"]) {
    const found = child(token, key);
    if (found) context.problem(found, `\`${key}\` is not supported by the local runner: it runs jobs on this machine`);
  }
  return {
    kind: "steps",
    runsOn: child(token, "runs-on"),
    timeoutMinutes: child(token, "timeout-minutes"),
    cancelTimeoutMinutes: child(token, "cancel-timeout-minutes"),
    continueOnError: child(token, "continue-on-error"),
    env: child(token, "env"),
    environment: child(token, "environment"),
    outputs: child(token, "outputs"),
    defaults: child(child(token, "defaults"), "run"),
    steps: readSteps(items(child(token, "steps")), context),
  };
}
