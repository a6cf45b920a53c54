import type { ReleaseEntry } from "../entry.ts";
import { newestFirst } from "../entry.ts";
import { judgeCandidates } from "./candidates.ts";
import type { Choice } from "./choice.ts";
import { choose } from "./choose.ts";
import { refuseEarly } from "./guards.ts";
import { movesFor } from "./moves.ts";
import type { PlanRequest, RollbackPlan } from "./request.ts";
import { gateSchema } from "./schema-gate.ts";
import { situationOf } from "./situation.ts";

/**
 * Chooses what to go back to, or refuses and says why: a pure function of the records, of what is live and of the wish.
 * It never guesses. What it chooses is a state in which the environment really was, all of it proven good and none of it
 * taken back since; the newest such state before the one that is undone, or the one that was named.
 */
export function planRollback(entries: readonly ReleaseEntry[], request: PlanRequest): RollbackPlan {
  const records = entries.toSorted(newestFirst);
  const situation = situationOf(records, request);
  const refusal = refuseEarly(situation, request);
  const candidates = judgeCandidates(situation, request);
  const live = situation.targets.map((target) => ({ target, sha: situation.live.get(target)?.runs?.sha }));
  if (refusal !== undefined) return { kind: "refusal", ...refusal, live, candidates: candidates.map(({ row }) => row) };
  const choice: Choice = choose(situation, candidates, request);
  const rows = choice.rows;
  if (choice.kind === "refusal") return { kind: "refusal", ...choice.refusal, live, candidates: rows };
  const schema = gateSchema(situation, choice, request);
  if (schema.kind === "refusal") return { kind: "refusal", ...schema.refusal, live, candidates: rows };
  const moves = movesFor(situation, choice, request);
  const kind = moves.some(({ from }) => !from.already) || schema.step.restore !== undefined ? "rollback" : "noop";
  return { kind, live, undone: situation.undone, moves, schema: schema.step, candidates: rows, notes: situation.notes };
}
