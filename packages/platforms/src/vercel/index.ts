export type { Connection } from "./connection.ts";
export { type Deployment, addressed, isFinal } from "./deployment.ts";
export { readAhead } from "./files/ahead.ts";
export { checkBuiltFor } from "./files/built-for.ts";
export type { Followed } from "./follow.ts";
export { type Inspected, inspectOutput } from "./inspect.ts";
export type { MoveState, Wish } from "./movement.ts";
export type { Target, VercelLive } from "./observe.ts";
export { type ArchiveMode, type GitMetadata, META_KEY, type VercelPlan } from "./plan.ts";
export type { VercelExpectation, VercelProof } from "./proof.ts";
export type { Staged } from "./stage.ts";
export { formatBytes } from "./upload/progress.ts";
export type { Moved } from "./waiting.ts";
export {
  type Vercel,
  type VercelAttempt,
  type VercelDeploy,
  type VercelPorts,
  type VercelRestore,
  vercel,
} from "./vercel.ts";
