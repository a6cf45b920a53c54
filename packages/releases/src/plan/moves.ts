import type { ReleaseEntry } from "../entry.ts";
import { isGood } from "../history.ts";
import type { Chosen } from "./choice.ts";
import { type LiveTarget, releaseNameOf, sameArtifact } from "./live-target.ts";
import { neverBegan } from "./release-set.ts";
import type { Destination, Move, PlanRequest } from "./request.ts";
import type { Situation } from "./situation.ts";

/**
 * What each target has to do, what was released last first: a frontend leaves before the API that it calls, because an
 * old frontend on a new API is the safer of the two mixtures.
 */
export function movesFor(situation: Situation, chosen: Chosen, { live }: Pick<PlanRequest, "live">): readonly Move[] {
  const moves = [...chosen.destinations].map(([target, destination]): Move => {
    const to = withNewestName(destination, situation);
    const seen = live.find((each) => each.target === target);
    const entry = undoneOn(situation, target);
    const already = chosen.untouched || isThere(situation, target, to);
    // A release is taken out of the running when something older takes its place, not when one comes back by name.
    const quarantine = entry !== undefined && !neverBegan(entry) && !chosen.untouched && isOlder(to, entry);
    return { target, from: { live: seen, entry, already }, to, quarantine, changed: changedSince(to, seen) };
  });
  return moves.toSorted((a, b) => (b.from.entry?.id ?? 0) - (a.from.entry?.id ?? 0));
}

/** What was set after a release was proven, which its return does not take back; its own deploy set some before that. */
function changedSince(to: Destination, seen: LiveTarget | undefined): readonly string[] {
  if (to.kind === "unrecorded") return [];
  const { createdAt, statuses } = to.entry;
  const proven = statuses.filter(({ state }) => state === "success").map((status) => seconds(status.createdAt));
  const then = Math.min(...(proven.length > 0 ? proven : [seconds(createdAt)]));
  return (seen?.settings ?? []).filter(({ changed }) => seconds(changed) > then).map(({ name }) => name);
}

/** GitHub's times are to the second. */
function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1_000);
}

/** A release that was brought back before has a younger name than its own. */
function withNewestName(to: Destination, { records }: Situation): Destination {
  if (to.kind === "unrecorded") return to;
  const back = records.find(
    ({ record, statuses }) => record.rollback?.to === to.entry.id && statuses.some(({ state }) => state === "success"),
  );
  const again = back === undefined ? undefined : releaseNameOf(back);
  return again === undefined ? to : { ...to, again };
}

/** The record on this target that is undone: that of its run, or else of what is live. */
function undoneOn({ undone, live }: Situation, target: string): ReleaseEntry | undefined {
  return (
    undone.find(({ record }) => record.target.id === target) ?? (undone.length > 0 ? undefined : live.get(target)?.runs)
  );
}

/** Whether a target runs its destination already, all of it. */
function isThere({ live, undone }: Situation, target: string, to: Destination): boolean {
  const found = live.get(target);
  if (to.kind === "unrecorded" || found?.how !== "recorded" || found.runs === undefined) return false;
  // One image may be live under two names: what is undone is not there because its image was there before.
  if (undone.some(({ id }) => id === found.runs?.id && id !== to.entry.id)) return false;
  // What an earlier rollback put there without it being well has to be put there once more.
  if (found.by !== undefined && didNotWork(found.by)) return false;
  return sameArtifact(found.runs, to.entry);
}

/** Whether a rollback came to its end and did not end well; one that was only cut off may have done its work. */
function didNotWork({ record, statuses }: ReleaseEntry): boolean {
  return record.kind === "rollback" && !isGood(statuses) && statuses.some(({ state }) => state === "failure");
}

function isOlder(to: Destination, entry: ReleaseEntry): boolean {
  return to.kind === "unrecorded" || to.entry.id < entry.id;
}
