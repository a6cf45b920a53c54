import type { ReleaseEntry } from "../entry.ts";
import type { ReleaseRecord } from "../record.ts";
import { type Candidate, undoesNothing } from "./candidates.ts";
import { type Choice, type Chosen, chosen, refuseGone } from "./choice.ts";
import type { CandidateRow, Destination, PlanRequest, Refusal } from "./request.ts";
import { type Situation, isUntouched } from "./situation.ts";

/** The newest state before what is undone that was proven good; what is there already when that never took effect. */
export function choosePrevious(situation: Situation, candidates: readonly Candidate[], request: PlanRequest): Choice {
  const { targets, undone, before } = situation;
  if (targets.length > 0 && targets.every((target) => isUntouched(situation, request, target)))
    return { ...untouched(situation), rows: candidates.map(({ row }) => row) };
  const judged = candidates.map((each) => ({ each, why: whyNot(each, before, undone) }));
  const good = judged.filter(({ why }) => why === undefined).map(({ each }) => each);
  const next = good.find(({ gone }) => gone === undefined);
  const [first] = good;
  // To go further back than to the last good release is not what was asked for: a person decides that.
  const taken = first?.gone !== undefined && request.mode === "auto" ? undefined : next;
  const rows = judged.map(({ each, why }) => explain(each, why, taken));
  if (taken !== undefined) return { ...chosen(taken), rows };
  const fallback = request.allowUnrecorded ? beforeAll(situation) : undefined;
  if (fallback !== undefined) return { kind: "chosen", destinations: fallback, index: -1, untouched: false, rows };
  return {
    kind: "refusal",
    refusal: first?.gone === undefined ? noCandidate(rows.length) : refuseGone(first.gone, next),
    rows,
  };
}

function noCandidate(count: number): Refusal {
  const message = count <= 1 ? "there is no earlier release to go back to" : "no earlier release was proven good";
  const hint =
    "Nothing was changed. Deploy what mends it; or name a release with `to` (allow-unrecorded, allow-quarantined) after looking at the candidates.";
  return { code: "no-candidate", message, hint };
}

function whyNot(candidate: Candidate, before: number, undone: readonly ReleaseEntry[]): string | undefined {
  if (candidate.index === before) return "it is what is undone";
  if (candidate.index > before) return "it is newer than what is undone";
  if (candidate.refusal !== undefined) return candidate.refusal;
  return undoesNothing(candidate, undone) ? "it has the same image as what is undone" : undefined;
}

function explain(each: Candidate, why: string | undefined, taken: Candidate | undefined): CandidateRow {
  if (each === taken) return { ...each.row, taken: true, why: "the newest that was proven good" };
  return { ...each.row, why: why ?? each.gone ?? "proven good, but older than the one that is taken" };
}

/** What was live before the release that is undone, as its own records say. */
function beforeAll({ targets, undone }: Situation): ReadonlyMap<string, Destination> | undefined {
  const found = targets.flatMap((target) => {
    const before = undone.find(({ record }) => record.target.id === target)?.record.before;
    return before === undefined ? [] : [[target, asDestination(before)] as const];
  });
  return found.length === targets.length && found.length > 0 ? new Map(found) : undefined;
}

function untouched(situation: Situation): Chosen {
  const destinations = new Map(
    situation.targets.flatMap((target) => {
      const entry = situation.live.get(target)?.runs;
      const before = situation.undone.find(({ record }) => record.target.id === target)?.record.before;
      const destination: Destination | undefined =
        entry === undefined ? before && asDestination(before) : { kind: "recorded", entry };
      return destination === undefined ? [] : [[target, destination] as const];
    }),
  );
  return { kind: "chosen", destinations, index: situation.before - 1, untouched: true };
}

/** What was live before a release, which was never proven as far as records go. */
function asDestination({ release, digest, image }: NonNullable<ReleaseRecord["before"]>): Destination {
  const deployment = release.startsWith("dpl_") ? release : undefined;
  return { kind: "unrecorded", ...(deployment === undefined ? { release } : { deployment }), digest, image };
}
