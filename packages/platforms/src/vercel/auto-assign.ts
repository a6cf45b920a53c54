import { demand } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type VercelLive, liveOf } from "./observe.ts";
import { read } from "./read.ts";
import { project } from "./wire.ts";

/**
 * Turns the assignment of the domains to new production deployments on again, which a rollback turns off. A promote does
 * so by itself; this is for when it did not.
 */
export async function turnAutoAssignOn(connection: Connection): Promise<VercelLive["autoAssign"]> {
  const path = `/v9/projects/${encodeURIComponent(connection.project)}`;
  const body = { autoAssignCustomDomains: true };
  const tried = "turn the assignment of production domains on";
  const answer = await demand(connection, { method: "PATCH", path, body, tried });
  return liveOf(read(project, answer.body, "the changed project")).autoAssign;
}
