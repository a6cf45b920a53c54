import type { Context } from "../operation.ts";
import { ACTOR, actionsApp, nodeId, timestamp, user } from "../shapes/actor.ts";
import { repositoryUrl } from "../shapes/addresses.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { Deployment, DeploymentStatus } from "../state.ts";

/** A deployment as REST answers it. */
export function deploymentShape(context: Context, deployment: Deployment): Schema<"deployment"> {
  const { api } = context;
  const url = `${repositoryUrl(context)}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId("Deployment", deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: typeof deployment.payload === "string" ? deployment.payload : { ...deployment.payload },
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    creator: user(ACTOR, api),
    created_at: timestamp(deployment.createdAt),
    updated_at: timestamp(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(context),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: actionsApp(api),
  };
}

/** A status of a deployment as REST answers it. */
export function statusShape(
  context: Context,
  deployment: Deployment,
  status: DeploymentStatus,
): Schema<"deployment-status"> {
  const deploymentUrl = `${repositoryUrl(context)}/deployments/${deployment.id}`;
  return {
    url: `${deploymentUrl}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId("DeploymentStatus", status.id),
    state: status.state,
    creator: user(ACTOR, context.api),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
    deployment_url: deploymentUrl,
    repository_url: repositoryUrl(context),
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: actionsApp(context.api),
  };
}
