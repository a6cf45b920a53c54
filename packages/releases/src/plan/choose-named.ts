import type { ReleaseEntry } from "../entry.ts";
import type { Candidate } from "./candidates.ts";
import { type Choice, type Chosen, chosen, refuseGone } from "./choice.ts";
import { digestOf, releaseNameOf } from "./live-target.ts";
import type { Destination, PlanRequest, Refusal } from "./request.ts";
import type { Situation } from "./situation.ts";

/** The state that a name means: by deployment, commit, digest or release. */
export function chooseNamed(situation: Situation, candidates: readonly Candidate[], request: PlanRequest): Choice {
  const { to } = request;
  const named = candidates.filter(({ members, set }) =>
    [...members.values(), ...set.own].some(
      (entry) => situation.targets.includes(entry.record.target.id) && isNamed(entry, to),
    ),
  );
  // The state that the named release brought about is meant, and not a later one that kept it.
  const own = named.filter(({ members }) =>
    [...members.values()].some((entry) => isNewest(entry, members) && isNamed(entry, to)),
  );
  const meant = own.length > 0 ? own : named;
  const taken = meant.find(({ refusal }) => refusal === undefined);
  const rows = candidates.map(({ row, refusal, gone }) => {
    const isTaken = row === taken?.row && taken.gone === undefined;
    return {
      ...row,
      taken: isTaken,
      why: isTaken ? `named: ${to}` : (refusal ?? gone ?? "proven good, but not the one that was named"),
    };
  });
  if (taken?.gone !== undefined) return { kind: "refusal", rows, refusal: refuseGone(taken.gone, undefined) };
  if (taken !== undefined) return { ...chosen(taken), rows };
  const [first] = meant;
  if (first !== undefined) return { kind: "refusal", rows, refusal: notGood(to, first) };
  return { ...unrecorded(situation, request), rows };
}

function isNewest({ id }: ReleaseEntry, members: Candidate["members"]): boolean {
  return [...members.values()].every((other) => other.id <= id);
}

function notGood(to: string, { refusal }: Candidate): Refusal {
  return {
    code: "not-good",
    message: `${to} is no release to go back to: ${refusal ?? "it was not proven good"}`,
    hint: "Nothing was changed. Choose one of the candidates that were proven good; for one that was rolled back, set allow-quarantined: true.",
  };
}

/** A release that is in no record: only with leave, and for one target. */
function unrecorded(
  { targets }: Situation,
  { to, allowUnrecorded }: PlanRequest,
): Chosen | { readonly kind: "refusal"; readonly refusal: Refusal } {
  const [target] = targets;
  const destination = destinationOf(to);
  if (allowUnrecorded && target !== undefined && targets.length === 1 && destination !== undefined)
    return { kind: "chosen", destinations: new Map([[target, destination]]), index: -1, untouched: false };
  const hint = allowUnrecorded
    ? "Nothing was changed. A release without a record is named for one target: by its release (v41), its image's digest, or its deployment (dpl_…)."
    : "Nothing was changed. Choose one of the candidates, by the deployment's id or the commit; for a release without a record, set allow-unrecorded: true.";
  return { kind: "refusal", refusal: { code: "unknown-release", message: `no record matches ${to}`, hint } };
}

function destinationOf(to: string): Destination | undefined {
  if (/^sha256:[0-9a-f]{64}$/.test(to)) return { kind: "unrecorded", digest: to };
  if (/^v\d+$/.test(to)) return { kind: "unrecorded", release: to };
  return /^dpl_\w+$/.test(to) ? { kind: "unrecorded", deployment: to } : undefined;
}

/** Whether a name means a record: its deployment's id, its commit (7 digits or more), digest, release or deployment. */
function isNamed(entry: ReleaseEntry, to: string): boolean {
  if (to === String(entry.id) || to === digestOf(entry) || to === releaseNameOf(entry)) return true;
  const { artifact } = entry.record;
  if (artifact.type === "vercel" && artifact.deployment === to) return true;
  return /^[0-9a-f]{7,40}$/i.test(to) && entry.sha.startsWith(to.toLowerCase());
}
