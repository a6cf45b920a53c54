import type { InputsOf } from "@slipway/core";
import { type Check, type GatePlan, MAX_BODY_BYTES, USUAL_VERSION_SOURCES } from "@slipway/health";

import type { definition } from "./definition.ts";

type Inputs = InputsOf<typeof definition>;

/** The gate that the inputs ask for; GitHub's API is the control address unless they name another. */
export function planGate(inputs: Inputs, apiUrl: string): GatePlan {
  return {
    checks: [simpleCheck(inputs)],
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
    },
    controlUrl: inputs["control-url"] ?? new URL(apiUrl),
  };
}

function simpleCheck(inputs: Inputs): Check {
  const expected = inputs["expect-version"];
  const source = inputs["version-path"];
  return {
    name: inputs.url.hostname,
    critical: true,
    request: {
      method: inputs.method,
      url: inputs.url,
      headers: inputs.headers ?? {},
      body: inputs.body,
      maxBytes: MAX_BODY_BYTES,
    },
    expect: {
      status: inputs["expect-status"],
      preset: inputs.preset,
      version:
        expected === undefined
          ? undefined
          : { expected, sources: source === undefined ? USUAL_VERSION_SOURCES : [source] },
      contains: inputs.contains,
    },
  };
}
