import { type Check, type Expectation, expectStatus } from "../check/check.ts";
import { parseStatusSet } from "../check/status-set.ts";
import { USUAL_VERSION_SOURCES } from "../check/version-source.ts";
import type { Burst } from "../gate/burst-plan.ts";
import type { Budgets, GatePlan, Timings } from "../gate/plan.ts";
import { MAX_BODY_BYTES, type ProbeRequest } from "../probe/answer.ts";

interface CheckParts extends Partial<Omit<Check, "request" | "expect">> {
  readonly url?: string;
  readonly request?: Partial<ProbeRequest>;
  readonly expect?: Partial<Expectation>;
  readonly version?: string;
}

/** A check with an action's defaults. */
export function sampleCheck({ url, request, expect, version, ...rest }: CheckParts = {}): Check {
  const status = parseStatusSet("200");
  if (status === undefined) throw new Error("200 is a status");
  return {
    name: "api",
    critical: true,
    mode: "poll",
    request: {
      method: "GET",
      url: new URL(url ?? "http://service.test/health"),
      headers: {},
      body: undefined,
      maxBytes: MAX_BODY_BYTES,
      redirects: "error",
      ...request,
    },
    expect: {
      ...expectStatus(status),
      preset: "auto",
      version: version === undefined ? undefined : { expected: version, sources: USUAL_VERSION_SOURCES },
      ...expect,
    },
    ...rest,
  };
}

interface PlanParts {
  readonly checks?: readonly Check[];
  readonly timings?: Partial<Timings>;
  readonly budgets?: Partial<Budgets>;
  readonly burst?: Burst;
  readonly controlUrl?: URL;
}

/** A plan with an action's defaults. */
export function samplePlan({ checks, timings, budgets, burst, controlUrl }: PlanParts = {}): GatePlan {
  return {
    checks: checks ?? [sampleCheck()],
    timings: {
      initialDelay: 0,
      interval: 3_000,
      requestTimeout: 10_000,
      convergeTimeout: 180_000,
      soak: 45_000,
      soakInterval: 1_000,
      deadline: 300_000,
      ...timings,
    },
    budgets: {
      successThreshold: 3,
      consecutiveFailureLimit: 3,
      maxErrorRate: 0.01,
      maxLatencyP95: 2_000,
      requireConfidence: undefined,
      tlsMinDays: 14,
      ...budgets,
    },
    burst,
    controlUrl,
  };
}
