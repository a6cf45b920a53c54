import { UserError } from "@slipway/core";

import type { Connection } from "./connection.ts";
import { getDeployment } from "./get.ts";
import type { Wish } from "./movement.ts";
import type { VercelLive } from "./observe.ts";

/**
 * Looks at what shall become the production deployment before anything is asked: it has to be the project's, ready, and
 * built for production. Promoting a preview would build it again with other settings: another artifact, not this one.
 */
export async function checkSubject(connection: Connection, { type, id, seen }: Wish, live: VercelLive): Promise<void> {
  const { projectId, state, target } = seen ?? (await getDeployment(connection, id));
  const hint = "Nothing was changed.";
  if (projectId !== undefined && projectId !== live.id)
    throw new UserError(`${id} belongs to another project than ${live.name}`, { hint });
  if (state !== "READY") throw new UserError(`${id} is ${state}, and cannot be what a ${type} leads to`, { hint });
  if (target !== "production")
    throw new UserError(`${id} was not built for production`, {
      hint: `${hint} A promote would build it again with other settings: deploy with target: production instead.`,
    });
}
