import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import type { Deployment } from "../state/deployment.ts";
import { isBusy, startJob } from "../state/jobs.ts";
import type { AliasOutcome } from "../state/project.ts";
import type { World } from "../state/world.ts";
import { isRollbackCandidate } from "../wire/deployment.ts";
import { vercelError } from "./errors.ts";
import { deploymentOf, projectOf, routesOf } from "./route.ts";
import type { Call } from "./route.ts";

/** Moving the production domains to a deployment that is built already, forward and back. */
export function jobRoutes(world: World): Route[] {
  const versions = ["v1", "v9", "v10"];
  const paths = (method: string, path: string): string[] =>
    versions.map((version) => `${method} /${version}/projects/{project}/${path}`);
  return [
    ...routesOf(world, paths("POST", "promote/{deployment}"), promote),
    ...routesOf(world, paths("POST", "rollback/{deployment}"), rollback),
    ...routesOf(world, paths("PATCH", "rollback/{deployment}/update-description"), describe),
    ...routesOf(world, [...paths("GET", "promote/aliases"), ...paths("GET", "rollback/aliases")], outcomes),
  ];
}

function promote(call: Call): Reply {
  const deployment = subject(call);
  const { project, plan } = deployment;
  if (plan.target !== "production")
    throw vercelError(400, "bad_request", "A preview has to be built again for production before it is promoted");
  if (project.rolling?.state === "ACTIVE" && project.rolling.canaryId !== deployment.id) {
    project.rolling.queuedId = deployment.id;
    return json(202, {});
  }
  startJob(call.world, deployment, "promote");
  return json(201, {});
}

function rollback(call: Call): Reply {
  const deployment = subject(call);
  const { project } = deployment;
  const isBase = project.rolling?.state === "ACTIVE" && project.rolling.baseId === deployment.id;
  if (!isRollbackCandidate(deployment) && !isBase && project.productionId !== deployment.id)
    throw vercelError(422, "not_rollbackable", "The deployment was never in production");
  if (project.team.plan === "hobby" && !isBase && project.productionHistory.at(-1) !== deployment.id)
    throw vercelError(402, "upgrade_required", "This plan rolls back to the previous production deployment only");
  startJob(call.world, deployment, "rollback");
  return json(201, {});
}

function subject(call: Call): Deployment {
  const project = projectOf(call);
  const deployment = deploymentOf(call);
  if (deployment.project !== project) throw vercelError(404, "not_found", "Deployment not found in this project");
  if (deployment.state !== "READY")
    throw vercelError(422, "deployment_not_ready", `The deployment is ${deployment.state}, not READY`);
  if (isBusy(project)) throw vercelError(409, "conflict", "Another promote or rollback of this project is under way");
  return deployment;
}

function describe(call: Call): Reply {
  subject(call);
  return json(200, {});
}

/** The published description has names where the CLI's older paths have objects. */
function outcomes(call: Call): Reply {
  const { lastOutcomes, productionId } = projectOf(call);
  const isPublished = call.request.url.pathname.startsWith("/v1/");
  const limit = Number(call.query.get("limit") ?? 20);
  const failedOnly = call.query.get("failedOnly") === "true";
  const page = lastOutcomes.filter(({ status }) => !failedOnly || status === "failed").slice(0, limit);
  const older = ({ alias, id, status }: AliasOutcome): object => ({
    id,
    status,
    alias: { alias, deploymentId: productionId },
  });
  return json(200, {
    aliases: isPublished ? page : page.map(older),
    pagination: { count: page.length, next: null, prev: null },
  });
}
