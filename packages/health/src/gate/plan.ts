import type { Check } from "../check/check.ts";
import { type Burst, burstProblems } from "./burst-plan.ts";

/** All in milliseconds. */
export interface Timings {
  /** Before the first sample. */
  readonly initialDelay: number;
  /** From start to start while converging. */
  readonly interval: number;
  /** The most that one request may take, its body included. */
  readonly requestTimeout: number;
  /** The most time to converge; failures are free until then. */
  readonly convergeTimeout: number;
  /** How long the converged release is watched; 0 skips it. */
  readonly soak: number;
  /** From start to start during the soak. */
  readonly soakInterval: number;
  /** The whole gate, from its first moment. */
  readonly deadline: number;
}

export interface Budgets {
  /** Passes in a row, of every critical check, that end the converge phase. */
  readonly successThreshold: number;
  /** Failures in a row that end the soak. */
  readonly consecutiveFailureLimit: number;
  /** The share of failed samples that is allowed during the soak, as a fraction. */
  readonly maxErrorRate: number;
  /** The most of the 95th percentile of the time to the first byte, in milliseconds. */
  readonly maxLatencyP95: number;
  /**
   * How sure the gate must be that the error rate is within its limit (a fraction, such as 0.95); too few samples then
   * make it inconclusive. Undefined: what is not contradicted passes.
   */
  readonly requireConfidence: number | undefined;
  /** Days that a certificate must still be valid; fewer degrade the verdict. */
  readonly tlsMinDays: number;
}

/** Everything that a gate does, decided before its first request. */
export interface GatePlan {
  readonly checks: readonly Check[];
  readonly timings: Timings;
  readonly budgets: Budgets;
  /** Before the soak; undefined: there is none. */
  readonly burst: Burst | undefined;
  /** An address beside the service, which tells the runner's network from the release; undefined: none is asked. */
  readonly controlUrl: URL | undefined;
}

/** Statuses and answers that are definitive even while converging. */
export const PATIENCE = {
  /** Refusals (401, 403, a login) and redirects in a row. */
  refusals: 3,
  /** Failed TLS handshakes in a row. */
  handshakes: 2,
  /** Milliseconds for which a path or a host name may be missing: a new route, a new name. */
  missing: 60_000,
  /** The first answered samples, whose latency does not count: cold starts, just-in-time compilation. */
  warmup: 3,
} as const;

/** Problems of a plan that make it senseless, each as one sentence. */
export function planProblems({ checks, timings, budgets, burst }: GatePlan): readonly string[] {
  const names = checks.map(({ name }) => name);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  const least = timings.initialDelay + timings.soak + (budgets.successThreshold - 1) * timings.interval;
  return [
    ...(checks.some(({ critical, mode }) => critical && mode === "poll")
      ? []
      : ["at least one check must be critical and polled, so that there is something to wait for"]),
    ...repeated.map((name) => `two checks are called ${name}`),
    ...(timings.soak === 0 ? checks : [])
      .filter(({ expect }) => expect.metrics.some((rule) => rule.of === "increase"))
      .map(({ name }) => `${name} watches how a counter grows, which needs a soak`),
    ...burstProblems(burst, checks, timings),
    ...(least < timings.deadline
      ? []
      : ["initial-delay, success-threshold times interval, and soak do not fit into the deadline"]),
  ];
}
