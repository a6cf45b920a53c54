export { type Book, RECORD_MODES, type RecordMode, openBook } from "./book.ts";
export { MAX_DESCRIPTION, describe, describeResult } from "./describe.ts";
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
export type { RecordedRun, RunState } from "./run-state.ts";
export { MAX_TEXT, RECORD_SCHEMA, type ReleaseRecord, releaseRecord } from "./record.ts";
