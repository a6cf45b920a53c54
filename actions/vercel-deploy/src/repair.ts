import { ActionError, messageOf } from "@slipway/core";
import type { Vercel, VercelLive } from "@slipway/platforms/vercel";

import type { VercelPorts } from "./job.ts";
import type { Outcome } from "./outcome.ts";

/** Says what a rollback has left behind: without this, green runs would ship nothing from then on. */
export function warnOfPin(live: VercelLive, { log }: VercelPorts): void {
  if (live.pinnedBy === "rollback")
    log.warning(
      `${live.name} was rolled back: Vercel gives new production deployments no domains until one is promoted. This deploy promotes its own, unless on-rolled-back says otherwise.`,
    );
  else if (live.autoAssign === "off")
    log.info(`${live.name} assigns production domains by a promote only, by its settings`);
}

/**
 * Turns the assignment of domains on again after a promote that did not, when it was a rollback that turned it off; a
 * project's own settings are left alone. Gives what it is now. Never throws: the release is live.
 */
export async function repairAutoAssign(
  platform: Vercel,
  before: VercelLive,
  { result, live }: Outcome,
  ports: VercelPorts,
): Promise<VercelLive["autoAssign"]> {
  const now = live?.autoAssign ?? before.autoAssign;
  if (result !== "promoted" || before.pinnedBy !== "rollback") return now;
  try {
    const repaired = now === "on" ? now : await platform.turnAutoAssignOn();
    ports.log.notice("The rollback is over: new production deployments get the domains again.");
    return repaired;
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    ports.log.warning(
      `the assignment of production domains is still off after a rollback, and could not be turned on: ${messageOf(error)}`,
    );
    return now;
  }
}
