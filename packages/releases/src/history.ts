/** The states of a deployment's status (GitHub's OpenAPI description; `waiting` comes from GraphQL only). */
export type StatusState =
  | "error"
  | "failure"
  | "inactive"
  | "in_progress"
  | "queued"
  | "pending"
  | "success"
  | "waiting";

/** One status of a deployment. */
export interface Status {
  readonly state: StatusState;
  readonly description: string;
  /** ISO 8601, to the second. */
  readonly createdAt: string;
}

/** How a description of a rolled back release begins. */
export const ROLLED_BACK = "rolled-back";

/**
 * Whether a release was proven good: its statuses contain `success`, nothing after it takes that back, and it was not
 * rolled back. A later `inactive` is normal, so the latest state alone says nothing. Two writers may interleave:
 * therefore the whole list counts, and between two statuses of one second the worse one counts as the later.
 */
export function isGood(statuses: readonly Status[]): boolean {
  if (isQuarantined(statuses)) return false;
  const ordered = statuses.toSorted(byTime);
  const success = ordered.findLastIndex(({ state }) => state === "success");
  return success >= 0 && !ordered.slice(success + 1).some(isFailure);
}

/** Whether a release was rolled back: never again a target, and its commit is not deployed again without being asked. */
export function isQuarantined(statuses: readonly Status[]): boolean {
  return statuses.some((status) => isFailure(status) && status.description.startsWith(ROLLED_BACK));
}

/** Whether nothing has closed the record yet: its last word is not a result. */
export function isOpen(statuses: readonly Status[]): boolean {
  const last = statuses.toSorted(byTime).at(-1);
  return last === undefined || ["in_progress", "queued", "pending", "waiting"].includes(last.state);
}

function isFailure({ state }: Status): boolean {
  return state === "failure" || state === "error";
}

/** Oldest first; in one second, open states before `success` before failures. */
function byTime(a: Status, b: Status): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || weight(a) - weight(b);
}

function weight(status: Status): number {
  if (isFailure(status)) return 2;
  return status.state === "success" || status.state === "inactive" ? 1 : 0;
}
