import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call, Context } from "../operation.ts";
import { paged } from "../pages.ts";
import { checkDescription, checkWebUrl, notFound, validationFailed } from "../refusals.ts";
import type { Deployment, DeploymentStatus } from "../state.ts";
import { ensureEnvironment } from "./create.ts";
import { findDeployment } from "./read.ts";
import { statusShape } from "./shape.ts";

const DEFAULT_MAX_STATUSES = 100;
const RESOURCE = "DeploymentStatus";

/**
 * Adds a status. With `auto_inactive`, which is the default, a success makes the environment's earlier successful
 * deployments inactive, except transient ones and those to production.
 */
export function createStatus(call: Call<"repos/create-deployment-status">): Reply {
  const { body, repository, now } = call;
  const deployment = findDeployment(repository, call.path.deployment_id);
  checkDescription(RESOURCE, body.description);
  checkWebUrl(RESOURCE, "environment_url", body.environment_url);
  checkWebUrl(RESOURCE, "log_url", body.log_url);
  checkWebUrl(RESOURCE, "target_url", body.target_url);
  checkRoom(call, deployment);
  const status = newStatus(call, deployment);
  deployment.statuses.push(status);
  deployment.environment = status.environment;
  deployment.updatedAt = now;
  ensureEnvironment(call, status.environment);
  if (body.state === "success" && body.auto_inactive !== false) retireEarlier(call, deployment);
  return json(201, statusShape(call, deployment, status));
}

export function listStatuses(call: Call<"repos/list-deployment-statuses">): Reply {
  const deployment = findDeployment(call.repository, call.path.deployment_id);
  return paged(deployment.statuses.toReversed(), call.url, (status) => statusShape(call, deployment, status));
}

export function getStatus(call: Call<"repos/get-deployment-status">): Reply {
  const deployment = findDeployment(call.repository, call.path.deployment_id);
  const status = deployment.statuses.find(({ id }) => id === Number(call.path.status_id));
  if (status === undefined) throw notFound();
  return json(200, statusShape(call, deployment, status));
}

function checkRoom({ options }: Context, deployment: Deployment): void {
  if (deployment.statuses.length < (options.maxStatuses ?? DEFAULT_MAX_STATUSES)) return;
  const message = "This deployment has reached the maximum number of statuses.";
  throw validationFailed({ resource: RESOURCE, field: "deployment", code: "custom", message });
}

function newStatus(call: Call<"repos/create-deployment-status">, deployment: Deployment): DeploymentStatus {
  const { body, state, now } = call;
  return {
    id: state.nextId(),
    state: body.state,
    description: body.description ?? "",
    environment: body.environment ?? deployment.environment,
    environmentUrl: body.environment_url ?? "",
    logUrl: body.log_url ?? body.target_url ?? "",
    createdAt: now,
  };
}

function retireEarlier({ repository, state, now }: Context, current: Deployment): void {
  for (const earlier of repository.deployments) {
    if (earlier.id >= current.id || earlier.environment !== current.environment) continue;
    if (earlier.transient || earlier.production || earlier.statuses.at(-1)?.state !== "success") continue;
    const { environment } = earlier;
    const texts = { description: "", environmentUrl: "", logUrl: "" };
    earlier.statuses.push({ id: state.nextId(), state: "inactive", environment, ...texts, createdAt: now });
    earlier.updatedAt = now;
  }
}
