import { demand } from "./call.ts";
import type { Connection } from "./connection.ts";
import type { Deployment } from "./deployment.ts";
import { getDeployment } from "./get.ts";
import { META_KEY } from "./plan.ts";
import { read } from "./read.ts";
import { deployments } from "./wire.ts";

/** The newest deployments of the project that are looked through; ours is one of the last. */
const LIMIT = "100";

/** The deployment that a key names; `undefined` when there is none. */
export async function findByKey(connection: Connection, key: string): Promise<Deployment | undefined> {
  const query = { projectId: connection.project, limit: LIMIT, [`meta-${META_KEY}`]: key };
  const call = { method: "GET", path: "/v7/deployments", query, tried: "list the project's deployments" } as const;
  const { body } = await demand(connection, call);
  // Held against the key here too: a filter that a version of the API does not know is ignored by it.
  const found = read(deployments, body, "the deployments").deployments.find(({ meta }) => meta?.[META_KEY] === key);
  return found === undefined ? undefined : await getDeployment(connection, found.uid);
}
