import type { Status, StatusState } from "./history.ts";
import { decodeRecord } from "./payload.ts";
import type { ReleaseRecord } from "./record.ts";

/** The `task` of our deployments; those that GitHub makes for a job's `environment` have `deploy`. */
export const TASK = "slipway";

/** One release of a target, as the ledger holds it. */
export interface ReleaseEntry {
  /** The deployment's id. */
  readonly id: number;
  readonly sha: string;
  readonly environment: string;
  readonly createdAt: string;
  readonly record: ReleaseRecord;
  readonly statuses: readonly Status[];
}

/** A deployment before its payload is read. */
export interface RawDeployment {
  readonly id: number;
  readonly sha: string;
  readonly environment: string;
  readonly createdAt: string;
  readonly task: string;
  readonly payload: unknown;
}

/** The record of a deployment, when it is one of ours and of this target; of any target when none is named. */
export function recordOf(raw: RawDeployment, target: string | undefined): ReleaseRecord | undefined {
  if (raw.task !== TASK) return undefined;
  const record = decodeRecord(raw.payload);
  return target === undefined || record?.target.id === target ? record : undefined;
}

/** Newest first, by time and then by id. */
export function newestFirst(a: ReleaseEntry, b: ReleaseEntry): number {
  return Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id;
}

const STATES: readonly StatusState[] = [
  "error",
  "failure",
  "inactive",
  "in_progress",
  "queued",
  "pending",
  "success",
  "waiting",
];

/** A status's state in REST's spelling; GraphQL writes it in capitals. An unknown one counts as pending. */
export function statusState(state: string): StatusState {
  return STATES.find((known) => known === state.toLowerCase()) ?? "pending";
}
