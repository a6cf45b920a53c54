import { formatDuration } from "@slipway/core";

import type { ReleaseEntry } from "../entry.ts";
import { isOpen } from "../history.ts";
import type { PlanRequest, Refusal } from "./request.ts";
import { isUntouched, type Situation } from "./situation.ts";

/** What speaks against any rollback at all, the clearest first; `undefined` when nothing does. */
export function refuseEarly(situation: Situation, request: PlanRequest): Refusal | undefined {
  return (
    refuseVerdict(request) ??
    refuseTargets(situation, request) ??
    refuseBusy(situation, request) ??
    (request.mode === "auto" ? refuseAutomatic(situation, request) : undefined) ??
    refuseUnclear(situation, request)
  );
}

const VERDICT_ADVICE: Readonly<Record<string, string>> = {
  "not-live": "The old release still answers: going back would change nothing. Look at the deploy itself.",
  inconclusive: "Nothing was proven, neither good nor bad. Run the gate again, or roll back by hand.",
  misconfigured: "The gate asks the wrong thing. Mend it, and run it again; or roll back by hand.",
};

function refuseVerdict({ mode, verdict }: PlanRequest): Refusal | undefined {
  if (mode === "manual" || verdict === undefined || verdict === "unhealthy") return undefined;
  return {
    code: "verdict",
    message: `the verdict is ${verdict}, and only an unhealthy release is rolled back by itself`,
    hint: VERDICT_ADVICE[verdict] ?? "Nothing was changed. A rollback by hand needs no verdict.",
  };
}

function refuseTargets({ records, targets }: Situation, request: PlanRequest): Refusal | undefined {
  // Without records, as when GitHub does not answer, a person may still name a target and a release.
  if (request.allowUnrecorded && request.to !== "previous" && request.mode === "manual" && targets.length > 0)
    return undefined;
  if (records.length === 0)
    return {
      code: "no-records",
      message: "no release of this environment is recorded",
      hint: "Nothing was changed. Check the environment's name; records are written by the deploying actions.",
    };
  const known = new Set(records.map(({ record }) => record.target.id));
  const unknown = targets.filter((target) => !known.has(target));
  if (unknown.length === 0 && request.of !== undefined && !records.some(({ id }) => id === request.of))
    return {
      code: "unknown-release",
      message: `no record of this environment is deployment ${request.of}`,
      hint: "Nothing was changed. Choose a deployment of the table of candidates.",
    };
  if (unknown.length === 0) return undefined;
  return {
    code: "unknown-target",
    message: `no release is recorded of ${unknown.join(", ")}`,
    hint: `Nothing was changed. This environment has records of ${[...known].toSorted().join(", ")}.`,
  };
}

function refuseBusy({ records, targets }: Situation, { goingOn }: PlanRequest): Refusal | undefined {
  const other = records.find(
    ({ id, record, statuses }) => goingOn.has(id) && targets.includes(record.target.id) && isOpen(statuses),
  );
  if (other === undefined) return undefined;
  const { record } = other;
  return {
    code: "busy",
    message: `run ${record.run.id} is at work on ${record.target.id} (${record.kind}, deployment ${other.id})`,
    hint: "Nothing was changed. Wait until it is over, or cancel it; deploys and rollbacks belong into one concurrency group.",
  };
}

/** An automatic rollback has one attempt; what comes after it is for a person to decide. */
function refuseAutomatic(situation: Situation, request: PlanRequest): Refusal | undefined {
  const { records, targets, undone, undoesRollback, resumes } = situation;
  const undoneIds = new Set(undone.map(({ id }) => id));
  const automatic = records.filter(
    ({ record }) => record.rollback?.trigger === "auto" && targets.includes(record.target.id),
  );
  const attempt = automatic.find(
    ({ record }) => record.run.id === request.run.id || undoneIds.has(record.rollback?.of ?? -1),
  );
  const decide = "Nothing was changed. Look at what is live, then roll back by hand, or deploy what mends it.";
  if (attempt !== undefined || resumes !== undefined)
    return {
      code: "attempted",
      message: `a rollback was tried already (deployment ${(attempt ?? resumes)?.id}), and there is one automatic attempt`,
      hint: decide,
    };
  if (undoesRollback !== undefined) return rollbackOfRollback(undoesRollback);
  const age = (entry: ReleaseEntry): number => request.now.getTime() - Date.parse(entry.createdAt);
  const recent = automatic.find((entry) => age(entry) < request.cooldown);
  if (recent === undefined) return undefined;
  return {
    code: "cooldown",
    message: `the last automatic rollback was ${formatDuration(Math.max(0, age(recent)))} ago (deployment ${recent.id}), within the cool-down of ${formatDuration(request.cooldown)}`,
    hint: decide,
  };
}

/** What is undone is not known: the platform shows something that nobody wrote down, or that a rollback has made. */
function refuseUnclear(situation: Situation, request: PlanRequest): Refusal | undefined {
  const { undone, undoesRollback, targets, live } = situation;
  if (undoesRollback !== undefined && request.to === "previous") return rollbackOfRollback(undoesRollback);
  const strange = targets.filter(
    (target) => live.get(target)?.how === "drift" && !isUntouched(situation, request, target),
  );
  if (strange.length > 0 && (request.mode === "auto" || request.to === "previous"))
    return {
      code: "drift",
      message: `what is live on ${strange.join(", ")} is in no record`,
      hint: "Nothing was changed. Somebody has released beside the records: say with `to` what to go back to.",
    };
  if (undone.length > 0 || request.to !== "previous") return undefined;
  const empty = targets.every((target) => live.get(target)?.how === "nothing");
  return {
    code: "no-candidate",
    message: empty ? "nothing is live, so there is nothing to undo" : "what is live belongs to no record of a deploy",
    hint: "Nothing was changed. Say with `of` what to undo, or with `to` what to go back to.",
  };
}

function rollbackOfRollback({ id }: ReleaseEntry): Refusal {
  return {
    code: "rollback-of-rollback",
    message: `what is live was brought back by a rollback (deployment ${id}), and going back from there needs a destination`,
    hint: "Nothing was changed. Say with `to` which release is wanted, by its deployment id.",
  };
}
