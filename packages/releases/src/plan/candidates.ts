import type { ReleaseEntry } from "../entry.ts";
import { isGood, isOpen, isQuarantined } from "../history.ts";
import { sameArtifact } from "./live-target.ts";
import type { ReleaseSet } from "./release-set.ts";
import type { CandidateRow, PlanRequest } from "./request.ts";
import type { Situation } from "./situation.ts";

/** A state of the past, held against the rules. */
export interface Candidate {
  readonly set: ReleaseSet;
  /** Its place among all sets, counted from the oldest. */
  readonly index: number;
  /** What the wanted targets ran; one that was not there yet is missing. */
  readonly members: ReadonlyMap<string, ReleaseEntry>;
  /** Why nobody may go back to it; `undefined` when it was proven good. */
  readonly refusal: string | undefined;
  /** Why it cannot come back although it was good; `undefined` as long as that is not known. */
  readonly gone: string | undefined;
  readonly row: CandidateRow;
}

/** Every state that the wanted targets were in, the newest first and each once, with what speaks against it. */
export function judgeCandidates(situation: Situation, request: PlanRequest): readonly Candidate[] {
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  // A run that left all wanted targets alone has made no state of theirs, and has not verified the one that it met.
  const concerns = ({ own }: ReleaseSet): boolean =>
    own.some(({ record }) => situation.targets.includes(record.target.id));
  for (const [index, set] of [...situation.sets.entries()].filter(([, each]) => concerns(each)).toReversed()) {
    const members = new Map([...set.members].filter(([target]) => situation.targets.includes(target)));
    const identity = [...members]
      .map(([target, { id }]) => `${target}=${id}`)
      .toSorted()
      .join(" ");
    if (members.size === 0 || seen.has(identity)) continue;
    seen.add(identity);
    const refusal = refusalOf(members, set, situation.targets, request);
    const gone = goneOf(members, request);
    candidates.push({ set, index, members, refusal, gone, row: rowOf(set, members, refusal ?? gone ?? "proven good") });
  }
  return candidates;
}

/** What speaks against a state, whatever is live: it is not known to be good as a whole. */
function refusalOf(
  members: ReadonlyMap<string, ReleaseEntry>,
  set: ReleaseSet,
  targets: readonly string[],
  { allowQuarantined, to }: PlanRequest,
): string | undefined {
  const missing = targets.filter((target) => !members.has(target));
  if (missing.length > 0) return `${missing.join(", ")} had no release yet`;
  const own = set.own.filter(({ record }) => record.kind === "deploy" && targets.includes(record.target.id));
  const lenient = allowQuarantined && to !== "previous";
  for (const entry of [...members.values(), ...own]) {
    if (isQuarantined(entry.statuses) && !lenient) return `${nameOf(entry)} was rolled back`;
    if (!wasGood(entry, lenient))
      return `${nameOf(entry)} ${isOpen(entry.statuses) ? "was never finished" : "was not proven good"}`;
  }
  return undefined;
}

function goneOf(members: ReadonlyMap<string, ReleaseEntry>, { gone }: PlanRequest): string | undefined {
  for (const entry of members.values()) {
    const why = gone?.get(entry.id);
    if (why !== undefined) return `${nameOf(entry)} cannot come back: ${why}`;
  }
  return undefined;
}

/** With leave to take a release that was rolled back, what it was before counts. */
function wasGood({ statuses }: ReleaseEntry, lenient: boolean): boolean {
  if (!lenient || !isQuarantined(statuses)) return isGood(statuses);
  return statuses.some(({ state }) => state === "success");
}

/** Whether going back to a state would put the same things live that are to be undone. */
export function undoesNothing({ members }: Candidate, undone: readonly ReleaseEntry[]): boolean {
  return (
    undone.length > 0 &&
    undone.every((entry) => {
      const member = members.get(entry.record.target.id);
      return member !== undefined && sameArtifact(member, entry);
    })
  );
}

function nameOf({ id, record }: ReleaseEntry): string {
  return `${record.target.id} of deployment ${id}`;
}

function rowOf(
  { group, createdAt }: ReleaseSet,
  members: ReadonlyMap<string, ReleaseEntry>,
  why: string,
): CandidateRow {
  const releases = [...members].map(([target, { id, sha }]) => ({ target, id, sha }));
  return { group, createdAt, releases, taken: false, why };
}
