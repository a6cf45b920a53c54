export { type Check, type Expectation, expectStatus } from "./check/check.ts";
export { PRESETS, type Preset } from "./preset/preset.ts";
export { FOREIGN_ORIGIN } from "./preset/security.ts";
export { type StatusSet, parseStatusSet } from "./check/status-set.ts";
export { USUAL_VERSION_SOURCES, parseVersionSource } from "./check/version-source.ts";
export { maxUptime } from "./check/uptime.ts";
export { type VersionExpectation, type VersionSource, sameVersion } from "./check/version.ts";
export { runGate } from "./gate/gate.ts";
export type { Burst } from "./gate/burst-plan.ts";
export { type Budgets, type GatePlan, type Timings, planProblems } from "./gate/plan.ts";
export type { DecidingPhase, GateResult } from "./gate/result.ts";
export type { GateEvent, GatePorts } from "./gate/session.ts";
export { type Trace, within } from "./gate/trace.ts";
export {
  type Answer,
  MAX_BODY_BYTES,
  type Probe,
  type ProbeLimits,
  type ProbeRequest,
  type Timing,
} from "./probe/answer.ts";
export { type HttpProbeOptions, httpProbe } from "./probe/http-probe.ts";
export { followingRedirects } from "./probe/redirects.ts";
export { certificateDaysLeft } from "./report/certificate.ts";
export { progressObserver } from "./report/progress.ts";
export { describeRequest, gateReport } from "./report/report.ts";
export { statusDescription } from "./report/status-description.ts";
export { versionObserved, versionsSeen } from "./report/versions.ts";
export type { Outcome, OutcomeClass, Phase, Sample, SampleWarning } from "./sample.ts";
export { type Statistics, gateStatistics, statisticsOf } from "./statistics/gate-statistics.ts";
export { type Ruling, VERDICTS, type Verdict, isWell } from "./verdict.ts";
