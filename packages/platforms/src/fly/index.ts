export { adviceFor } from "./advice.ts";
export type { AppConfig, LocalConfig } from "./app-config.ts";
export { STRATEGIES, type Strategy, deployArguments } from "./argv.ts";
export type { FlyAttempt, FlyPlan } from "./attempt.ts";
export { type Candidate, candidatesOf } from "./candidates.ts";
export type { Condition } from "./condition.ts";
export { type ConfigChange, configSha256, diffConfigs, overlayConfig } from "./config-diff.ts";
export type { Connection } from "./connection.ts";
export type { FoundImage } from "./find-image.ts";
export { type Fly, type FlyPorts, type Settling, fly } from "./fly.ts";
export {
  FLYCTL_VERSION,
  type Flyctl,
  type FlyctlPorts,
  type FlyctlRequest,
  PINNED_FLYCTL,
  acquireFlyctl,
} from "./flyctl/index.ts";
export { digestOf, withoutDigest, withoutTag } from "./image.ts";
export { type LiveConfig, saveConfig } from "./live-config.ts";
export type { Machine } from "./machine.ts";
export type { SecretName } from "./machines-api.ts";
export type { FlyLive, FlyState } from "./observe.ts";
export { type FlyExpectation, type FlyProof, type FlyResult, type MachineProof, RESULTS } from "./proof.ts";
export type { Quiet } from "./quiet.ts";
export { type FlyRelease, isComplete } from "./releases-api.ts";
export { repeatWhileSafe } from "./repeat.ts";
export type { FlyRestore, RestoredConfig } from "./restore.ts";
export type { TokenScope } from "./scope.ts";
export { type FlyToken, parseToken } from "./token.ts";
export { unchangedProof } from "./unchanged.ts";
