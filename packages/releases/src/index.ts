export { type Book, openBook } from "./book.ts";
export { connectBook } from "./connect.ts";
export { MAX_DESCRIPTION, describe, describeResult } from "./describe.ts";
export { HURRIED, type Patience } from "./github.ts";
export { type ReleaseEntry, TASK } from "./entry.ts";
export { ROLLED_BACK, type Status, type StatusState, isGood, isOpen, isQuarantined } from "./history.ts";
export {
  type Ledger,
  type LedgerOptions,
  type Opening,
  type OwnState,
  type StatusDetails,
  openLedger,
} from "./ledger.ts";
export { MAX_LIST, MAX_PAYLOAD, decodeRecord, encodeRecord } from "./payload.ts";
export { type LiveTarget, releaseNameOf } from "./plan/live-target.ts";
export { planRollback } from "./plan/plan.ts";
export type {
  CandidateRow,
  Destination,
  LiveRow,
  Move,
  PlanRequest,
  Refusal,
  RefusalCode,
  RollbackPlan,
  SchemaStep,
} from "./plan/request.ts";
export { type Writer, givesWayTo } from "./settle.ts";
export { SCHEMA_POLICIES, type SchemaPolicy } from "./plan/schema-policy.ts";
export { type Wish, refuseByHistory } from "./refusals.ts";
export { RECORD_MODES, type RecordMode } from "./record-mode.ts";
export type { RecordedRun, RunState } from "./run-state.ts";
export { type DatabasePart, RECORD_SCHEMA, type ReleaseRecord, releaseRecord } from "./record.ts";
export { COMPATIBILITIES, MAX_TEXT } from "./record-terms.ts";
