import type { Context } from "../operation.ts";
import { ACTOR, nodeId, timestamp } from "../shapes/actor.ts";
import type { Deployment, DeploymentStatus } from "../state.ts";
import { connection } from "./connection.ts";
import type { Connection, ConnectionArguments } from "./connection.ts";

/** Half an hour, in milliseconds: after this GitHub calls a deployment that nobody moved on abandoned. */
const ABANDONED_AFTER = 1_800_000;

const BOT = { __typename: "Bot", login: ACTOR, url: "https://github.com/apps/github-actions" };

/** A deployment as a source for the default resolvers of GraphQL. */
export interface DeploymentNode {
  readonly databaseId: number;
  readonly [field: string]: unknown;
}

/** The node of a deployment in the repository whose node is given. */
export function deploymentNode(context: Context, repository: object, deployment: Deployment): DeploymentNode {
  const node: DeploymentNode = {
    databaseId: deployment.id,
    id: nodeId("Deployment", deployment.id),
    commitOid: deployment.sha,
    createdAt: timestamp(deployment.createdAt),
    updatedAt: timestamp(deployment.updatedAt),
    creator: BOT,
    description: deployment.description,
    environment: deployment.environment,
    latestEnvironment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    payload: encodedPayload(deployment.payload, context.options.payloadEncodings ?? 1),
    state: deploymentState(deployment, context.now),
    task: deployment.task,
    repository,
    latestStatus: () => statusNodes(deployment, node)[0] ?? null,
    statuses: (asked: ConnectionArguments): Connection<DeploymentNode> =>
      connection("statuses", statusNodes(deployment, node), asked),
  };
  return node;
}

function encodedPayload(payload: Deployment["payload"], times: number): string {
  const once = JSON.stringify(payload);
  return times === 1 ? once : JSON.stringify(once);
}

/** Newest first. */
function statusNodes(deployment: Deployment, node: DeploymentNode): readonly DeploymentNode[] {
  return deployment.statuses.toReversed().map((status) => statusNode(status, node));
}

function statusNode(status: DeploymentStatus, deployment: DeploymentNode): DeploymentNode {
  return {
    databaseId: status.id,
    id: nodeId("DeploymentStatus", status.id),
    createdAt: timestamp(status.createdAt),
    updatedAt: timestamp(status.createdAt),
    creator: BOT,
    deployment,
    description: status.description || null,
    environment: status.environment,
    environmentUrl: status.environmentUrl || null,
    logUrl: status.logUrl || null,
    state: status.state.toUpperCase(),
  };
}

function deploymentState(deployment: Deployment, now: Date): string {
  const state = deployment.statuses.at(-1)?.state ?? "pending";
  if (state === "success") return "ACTIVE";
  if (state === "inactive" && deployment.transient) return "DESTROYED";
  const idle = now.getTime() - deployment.updatedAt.getTime();
  return state === "pending" && idle > ABANDONED_AFTER ? "ABANDONED" : state.toUpperCase();
}
