import type { Check } from "../check/check.ts";
import type { GateResult } from "../gate/result.ts";
import type { Trace } from "../gate/trace.ts";
import { statisticsOf } from "../statistics/gate-statistics.ts";
import { certificateDaysLeft } from "./certificate.ts";
import { versionObserved, versionsSeen } from "./versions.ts";

/** The whole story of a gate as plain data for a file. No request header or body is in it: they may hold secrets. */
export function gateReport(result: GateResult, now: Date): Readonly<Record<string, unknown>> {
  const { plan, ruling } = result;
  return {
    schema: "slipway/gate@1",
    verdict: ruling.verdict,
    reason: ruling.reason,
    message: ruling.message,
    shouldRollback: result.shouldRollback,
    beganAt: result.beganAt.toISOString(),
    durationMs: Math.round(result.duration),
    timeToHealthyMs: result.timeToHealthy === undefined ? null : Math.round(result.timeToHealthy),
    decidedIn: result.phase,
    rounds: result.round,
    versionObserved: versionObserved(result) ?? null,
    versionsSeen: versionsSeen(result),
    tlsDaysLeft: certificateDaysLeft(result, now) ?? null,
    timings: plan.timings,
    budgets: plan.budgets,
    burst: plan.burst ?? null,
    checks: result.traces.map((trace) => reportCheck(result, trace)),
  };
}

function reportCheck(result: GateResult, trace: Trace): Readonly<Record<string, unknown>> {
  return {
    name: trace.check.name,
    critical: trace.check.critical,
    request: describeRequest(trace.check),
    statistics: statisticsOf(result, [trace]),
    samples: trace.samples,
  };
}

/** The request's method and address, without the query. */
export function describeRequest({ request }: Check): string {
  return `${request.method} ${request.url.origin}${request.url.pathname}`;
}
