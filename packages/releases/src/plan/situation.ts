import type { ReleaseEntry } from "../entry.ts";
import { isGood, isOpen } from "../history.ts";
import { type Attribution, attribute } from "./live-target.ts";
import { type ReleaseSet, neverBegan, setsOf } from "./release-set.ts";
import type { PlanRequest } from "./request.ts";

/** Where an environment stands: what it ran, what it runs, and what is to be undone. */
export interface Situation {
  /** All records of the environment, the newest first. */
  readonly records: readonly ReleaseEntry[];
  readonly sets: readonly ReleaseSet[];
  /** The targets that are to be brought back. */
  readonly targets: readonly string[];
  readonly live: ReadonlyMap<string, Attribution>;
  /** The records that are to be undone; empty when that is not known. */
  readonly undone: readonly ReleaseEntry[];
  /** The place of what is undone among the sets: only what is older is `previous`. */
  readonly before: number;
  /** A rollback that did not end well, which this one carries on. */
  readonly resumes: ReleaseEntry | undefined;
  /** A rollback that ended well and whose work is what would be undone. */
  readonly undoesRollback: ReleaseEntry | undefined;
  readonly notes: readonly string[];
}

/** Reads the situation out of the records, the newest first. */
export function situationOf(records: readonly ReleaseEntry[], request: PlanRequest): Situation {
  const sets = setsOf(records);
  const named = request.targets ?? targetsIn(records);
  const of = (target: string): readonly ReleaseEntry[] => records.filter(({ record }) => record.target.id === target);
  const live = new Map(request.live.map((each) => [each.target, attribute(each, of(each.target))] as const));
  const inTargets = records.filter(({ record }) => named.includes(record.target.id));
  const found = findUndone(inTargets, live, request);
  const { targets, notes } = withoutThoseLeft(named, found.undone, request);
  const undone = found.undone.filter(({ record }) => targets.includes(record.target.id));
  const groups = new Set(found.undone.map(({ record }) => record.group));
  const before = sets.findIndex(({ group, kind }) => kind === "deploy" && groups.has(group));
  return { records, sets, targets, live, ...found, undone, before: before < 0 ? sets.length : before, notes };
}

/** All targets of an environment. One of which no release ever began has none to go back to, and keeps no other from it. */
function targetsIn(records: readonly ReleaseEntry[]): readonly string[] {
  const begun = records.filter((entry) => !neverBegan(entry));
  return [...new Set((begun.length > 0 ? begun : records).map(({ record }) => record.target.id))].toSorted();
}

type Undone = Pick<Situation, "undone" | "resumes" | "undoesRollback">;

/** What is undone: the one that was named; for an automatic rollback its own run's; otherwise what is live. */
function findUndone(
  records: readonly ReleaseEntry[],
  live: ReadonlyMap<string, Attribution>,
  request: PlanRequest,
): Undone {
  const groupOf = (entry: ReleaseEntry | undefined): readonly ReleaseEntry[] =>
    records.filter(({ record }) => record.group === entry?.record.group && record.kind === "deploy");
  const nothing = { resumes: undefined, undoesRollback: undefined };
  const given = records.find(({ id }) => id === request.of);
  if (given?.record.kind === "deploy") return { ...nothing, undone: groupOf(given) };
  const own = records.find(({ record }) => record.group === request.run.group && record.kind === "deploy");
  if (request.mode === "auto" && request.of === undefined && own !== undefined)
    return { ...nothing, undone: groupOf(own) };
  const made = given ?? newestMade(records, live);
  if (made === undefined) return { ...nothing, undone: [] };
  if (made.record.kind === "deploy") return { ...nothing, undone: groupOf(made) };
  if (isGood(made.statuses)) return { undone: [], resumes: undefined, undoesRollback: made };
  const bad = records.find(({ id }) => id === made.record.rollback?.of);
  return { undone: groupOf(bad), resumes: made, undoesRollback: undefined };
}

/**
 * The record that has made what is live; before that, one that is newer and was cut off, because its work may be half done:
 * a deploy that nobody has closed, or a rollback that did not end well.
 */
function newestMade(
  records: readonly ReleaseEntry[],
  live: ReadonlyMap<string, Attribution>,
): ReleaseEntry | undefined {
  const makers = [...live.values()].flatMap(({ by }) => by ?? []);
  const isCutOff = ({ record, statuses }: ReleaseEntry): boolean =>
    record.kind === "rollback" ? !isGood(statuses) : isOpen(statuses);
  const unfinished = records.find(isCutOff);
  const isNewest = unfinished !== undefined && !makers.some(({ id }) => id > unfinished.id);
  return isNewest ? unfinished : records.find((entry) => makers.includes(entry));
}

/** With `leave`, targets whose own release went well stay as they are, when others of the same run failed. */
function withoutThoseLeft(
  targets: readonly string[],
  undone: readonly ReleaseEntry[],
  { onPartial }: PlanRequest,
): Pick<Situation, "targets" | "notes"> {
  const well = undone.filter(({ statuses }) => isGood(statuses)).map(({ record }) => record.target.id);
  if (onPartial === "rollback-all" || well.length === 0 || well.length === undone.length) return { targets, notes: [] };
  const notes = [`left as released, because on-partial is leave: ${well.join(", ")}`];
  return { targets: targets.filter((target) => !well.includes(target)), notes };
}

/**
 * Whether a target still runs what it ran before the release that is undone, which then never took effect there. One that
 * was proven good did take effect, and so did one whose rollback was begun: what was before may have come back.
 */
export function isUntouched(
  { undone, resumes }: Pick<Situation, "undone" | "resumes">,
  { live }: PlanRequest,
  target: string,
): boolean {
  const seen = live.find((each) => each.target === target);
  const own = undone.filter(({ record }) => record.target.id === target);
  if (own.length === 0 || seen === undefined || seen.mixed || resumes !== undefined) return false;
  if (own.some(({ statuses }) => statuses.some(({ state }) => state === "success"))) return false;
  return own.every(({ record: { before } }) => {
    if (before === undefined) return false;
    if (seen.deployment !== undefined) return seen.deployment === before.release;
    return before.release === seen.release && (before.digest === undefined || before.digest === seen.digest);
  });
}
