import { ActionError, messageOf } from "@slipway/core";
import type { Move } from "@slipway/releases";

import type { RollbackPorts } from "./job.ts";
import type { ReleaseTarget } from "./targets/target.ts";
import type { Written } from "./write-ahead.ts";

/** How one target's way back ended. */
export interface Ended extends Written {
  readonly result: "restored" | "already" | "failed" | "not-tried";
  readonly reason: string;
  /** The platform's name of what is live now. */
  readonly release: string | undefined;
}

/** Brings each target back, one after the other; one that fails does not keep the others from it. */
export async function execute(
  written: readonly Written[],
  targets: readonly ReleaseTarget[],
  ports: RollbackPorts,
): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  for (const each of written) {
    const target = targets.find(({ id }) => id === each.move.target);
    ended.push({ ...each, ...(await bringBack(each.move, target, ports)) });
  }
  return ended;
}

async function bringBack(
  move: Move,
  target: ReleaseTarget | undefined,
  { log, signal }: RollbackPorts,
): Promise<Pick<Ended, "result" | "reason" | "release">> {
  const live = move.from.live;
  const there = live?.release ?? live?.deployment;
  if (move.from.already) return { result: "already", reason: "it runs this release already", release: there };
  if (signal.aborted) return { result: "not-tried", reason: "the job was cancelled before", release: undefined };
  try {
    if (target === undefined) throw new Error(`no target ${move.target}`);
    const { ok, reason, release } = await log.group(`rollback of ${move.target}`, () => target.restore(move));
    return { result: ok ? "restored" : "failed", reason, release };
  } catch (error) {
    if (!(error instanceof ActionError) && !signal.aborted) throw error;
    return { result: "failed", reason: messageOf(error), release: undefined };
  }
}
