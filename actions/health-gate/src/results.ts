import type { OutputsOf } from "@slipway/core";
import {
  type GateResult,
  certificateDaysLeft,
  gateStatistics,
  statusDescription,
  versionObserved,
  versionsSeen,
} from "@slipway/health";

import type { definition } from "./definition.ts";

/** The outputs of a finished gate, without the report's path. What cannot be said is left out. */
export function resultOutputs(result: GateResult, now: Date): Partial<OutputsOf<typeof definition>> {
  const { ruling, shouldRollback, timeToHealthy } = result;
  const { samples, failures, errorRate, errorRateUpper95, p50, p95, p99 } = gateStatistics(result);
  const daysLeft = certificateDaysLeft(result, now);
  return {
    verdict: ruling.verdict,
    reason: ruling.reason,
    message: ruling.message,
    "should-rollback": shouldRollback,
    "version-observed": versionObserved(result) ?? "",
    "versions-seen": [...versionsSeen(result)],
    samples,
    failures,
    ...(errorRate === undefined ? {} : { "error-rate": round(errorRate) }),
    ...(errorRateUpper95 === undefined ? {} : { "error-rate-upper95": round(errorRateUpper95) }),
    ...(p50 === undefined ? {} : { p50: Math.round(p50) }),
    ...(p95 === undefined ? {} : { p95: Math.round(p95) }),
    ...(p99 === undefined ? {} : { p99: Math.round(p99) }),
    ...(timeToHealthy === undefined ? {} : { "time-to-healthy": Math.round(timeToHealthy) }),
    ...(daysLeft === undefined ? {} : { "tls-days-left": daysLeft }),
    "status-description": statusDescription(result),
  };
}

function round(share: number): number {
  return Number(share.toFixed(6));
}
