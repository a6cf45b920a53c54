import { demand } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type Deployment, deploymentOf } from "./deployment.ts";
import { read } from "./read.ts";
import { deployment } from "./wire.ts";

/** A deployment by its id: never by an address, which may still lead to another. */
export async function getDeployment(connection: Connection, id: string): Promise<Deployment> {
  const path = `/v13/deployments/${encodeURIComponent(id)}`;
  const { body } = await demand(connection, { method: "GET", path, tried: `show the deployment ${id}` });
  return deploymentOf(read(deployment, body, "the deployment"));
}

/** Cancels a build that goes on; one that has ended is left as it is. */
export async function cancelDeployment(connection: Connection, id: string): Promise<Deployment> {
  const path = `/v12/deployments/${encodeURIComponent(id)}/cancel`;
  const { body } = await demand(connection, { method: "PATCH", path, body: {}, tried: `cancel the deployment ${id}` });
  return deploymentOf(read(deployment, body, "the canceled deployment"));
}
