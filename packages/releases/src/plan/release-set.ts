import { type ReleaseEntry, newestFirst } from "../entry.ts";
import { isGood } from "../history.ts";
import { restoredBy } from "./live-target.ts";

/** A state in which an environment was: the releases that ran together once a run had ended. */
export interface ReleaseSet {
  /** The run that brought it about, as `<run id>.<attempt>`. */
  readonly group: string;
  readonly kind: "deploy" | "rollback";
  /** When its last record was written. */
  readonly createdAt: string;
  /** What each target ran, by its id: the deploy's record, or that of a rollback which did not end well. */
  readonly members: ReadonlyMap<string, ReleaseEntry>;
  /** The records that the run itself wrote. */
  readonly own: readonly ReleaseEntry[];
}

/**
 * The states of an environment, the oldest first, one for each run that released something. A target that a run left
 * alone keeps what it had, so each state is one that really was. A release that was cut off before it began changes none.
 */
export function setsOf(entries: readonly ReleaseEntry[]): readonly ReleaseSet[] {
  const ordered = entries.toSorted(newestFirst).toReversed();
  const state = new Map<string, ReleaseEntry>();
  const sets: ReleaseSet[] = [];
  for (const entry of ordered) {
    const { group, kind } = entry.record;
    apply(entry, state, ordered);
    // One run may release and take that back: these are two steps, and two states.
    const own = ordered.filter(({ record: { group: run, kind: what } }) => run === group && what === kind);
    // A run of which nothing began has made no state, and speaks against none.
    if (own.at(-1) !== entry || own.every(neverBegan)) continue;
    sets.push({ group, kind, createdAt: entry.createdAt, members: new Map(state), own });
  }
  return sets;
}

function apply(entry: ReleaseEntry, state: Map<string, ReleaseEntry>, all: readonly ReleaseEntry[]): void {
  const { id } = entry.record.target;
  if (neverBegan(entry)) return;
  if (entry.record.kind === "deploy" || !isGood(entry.statuses)) return void state.set(id, entry);
  const restored = restoredBy(entry, all);
  if (restored === undefined) state.delete(id);
  else state.set(id, restored);
}

/** Whether a record was closed because nothing had moved yet; the words are those of the deploying actions. */
export function neverBegan({ statuses }: Pick<ReleaseEntry, "statuses">): boolean {
  const closed = statuses.some(
    ({ state, description }) => state === "error" && /^(?:interrupted: )?not-started/.test(description),
  );
  return closed && !statuses.some(({ state }) => state === "success");
}
