import { ActionError, messageOf } from "@slipway/core";
import type { Move, RollbackPlan } from "@slipway/releases";

import type { RollbackPorts } from "./job.ts";
import type { ReleaseTarget } from "./targets/target.ts";

/** Plans again, with what was found to be gone. */
export type Plan = (gone: ReadonlyMap<number, string>) => RollbackPlan;

/**
 * A plan whose releases can all come back, as far as their platforms say: an image that a registry has removed is found
 * before anything is written or moved, and the plan is made without it. Changes nothing.
 */
export async function planWithWhatIsThere(
  plan: Plan,
  targets: readonly ReleaseTarget[],
  ports: RollbackPorts,
): Promise<RollbackPlan> {
  const gone = new Map<number, string>();
  for (;;) {
    const found = plan(gone);
    if (found.kind !== "rollback") return found;
    const missing = await missingOf(found.moves, targets, ports);
    const fresh = missing.filter(({ entry }) => entry !== undefined && !gone.has(entry));
    const unnamed = missing.find(({ entry }) => entry === undefined);
    if (unnamed !== undefined) return nowhere(unnamed.why, found);
    if (fresh.length === 0) return found;
    for (const { entry, why } of fresh) if (entry !== undefined) gone.set(entry, why);
  }
}

interface Missing {
  /** The record of what cannot come back; `undefined` for what is in no record. */
  readonly entry: number | undefined;
  readonly why: string;
}

async function missingOf(
  moves: readonly Move[],
  targets: readonly ReleaseTarget[],
  ports: RollbackPorts,
): Promise<readonly Missing[]> {
  const looks = moves.map(async (move): Promise<readonly Missing[]> => {
    const target = targets.find(({ id }) => id === move.target);
    if (move.from.already || target === undefined) return [];
    const why = await lookAt(target, move, ports);
    return why === undefined ? [] : [{ entry: move.to.kind === "recorded" ? move.to.entry.id : undefined, why }];
  });
  return (await Promise.all(looks)).flat();
}

/** A platform that cannot say is no reason to stay on a bad release: the attempt itself will tell. */
async function lookAt(target: ReleaseTarget, move: Move, { log, signal }: RollbackPorts): Promise<string | undefined> {
  try {
    return await target.missing(move);
  } catch (error) {
    if (signal.aborted || !(error instanceof ActionError)) throw error;
    log.warning(`${target.id}: whether the release is still there is not known: ${messageOf(error)}`);
    return undefined;
  }
}

function nowhere(why: string, { candidates, live }: RollbackPlan): RollbackPlan {
  const hint = "Nothing was changed. Choose another release, or build that commit again.";
  return { kind: "refusal", code: "artifact-gone", message: why, hint, live, candidates };
}
