import { type InputsOf, UserError } from "@slipway/core";
import { type Check, type GatePlan, planProblems } from "@slipway/health";

import type { definition } from "./definition.ts";

/** The gate that the inputs ask for; GitHub's API is the control address unless they name another. Throws `UserError`. */
export function planGate(inputs: InputsOf<typeof definition>, checks: readonly Check[], apiUrl: string): GatePlan {
  const plan: GatePlan = {
    checks,
    timings: {
      initialDelay: inputs["initial-delay"],
      interval: inputs.interval,
      requestTimeout: inputs["request-timeout"],
      convergeTimeout: inputs["converge-timeout"],
      soak: inputs.soak,
      soakInterval: inputs["soak-interval"],
      deadline: inputs.deadline,
    },
    budgets: {
      successThreshold: inputs["success-threshold"],
      consecutiveFailureLimit: inputs["consecutive-failure-limit"],
      maxErrorRate: inputs["max-error-rate"],
      maxLatencyP95: inputs["max-latency-p95"],
      requireConfidence: inputs["require-confidence"],
      tlsMinDays: inputs["tls-min-days"],
    },
    burst: inputs.burst,
    controlUrl: inputs["control-url"] ?? new URL(apiUrl),
  };
  const problems = planProblems(plan);
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return plan;
}
