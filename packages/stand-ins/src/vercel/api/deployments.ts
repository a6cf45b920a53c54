import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { isFinal } from "../state/deployment.ts";
import { cancel } from "../state/lifecycle.ts";
import type { World } from "../state/world.ts";
import { deploymentJson } from "../wire/deployment.ts";
import { vercelError } from "./errors.ts";
import { listDeployments } from "./list.ts";
import { deploymentOf, routesOf } from "./route.ts";
import type { Call } from "./route.ts";

/** Reading, listing, cancelling and deleting deployments. */
export function deploymentRoutes(world: World): Route[] {
  const get = ["GET /v13/deployments/{deployment}", "GET /v13/now/deployments/{deployment}"];
  return [
    ...routesOf(world, [...get, "GET /v10/now/deployments/{deployment}"], (call) =>
      json(200, deploymentJson(world, deploymentOf(call))),
    ),
    ...routesOf(world, ["GET /v11/deployments/{deployment}/builds"], (call) => {
      deploymentOf(call);
      return json(200, { builds: [] });
    }),
    ...routesOf(world, ["GET /v6/deployments", "GET /v7/deployments", "GET /v6/now/deployments"], listDeployments),
    ...routesOf(world, ["PATCH /v12/deployments/{deployment}/cancel"], cancelDeployment),
    ...routesOf(world, ["DELETE /v13/deployments/{deployment}"], deleteDeployment),
  ];
}

function cancelDeployment(call: Call): Reply {
  const deployment = deploymentOf(call);
  if (isFinal(deployment.state) && deployment.state !== "BLOCKED")
    throw vercelError(400, "bad_request", `The deployment is ${deployment.state} and cannot be canceled`);
  cancel(deployment);
  return json(200, deploymentJson(call.world, deployment));
}

function deleteDeployment(call: Call): Reply {
  const deployment = deploymentOf(call);
  if (deployment.project.productionId === deployment.id)
    throw vercelError(400, "bad_request", "The deployment is in production");
  call.world.deployments.delete(deployment.id);
  for (const name of deployment.aliases) call.world.aliases.delete(name);
  return json(200, { uid: deployment.id, state: "DELETED" });
}
