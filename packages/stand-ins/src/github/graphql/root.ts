import { isGranted, needs } from "../permissions.ts";
import type { Access } from "../access.ts";
import type { Context } from "../operation.ts";
import { findRepository } from "../rest.ts";
import type { Serving } from "../rest.ts";
import { nodeId, timestamp } from "../shapes/actor.ts";
import { repositoryPage } from "../shapes/addresses.ts";
import { connection, typedError } from "./connection.ts";
import type { Connection, ConnectionArguments } from "./connection.ts";
import { deploymentNode } from "./deployment.ts";
import type { DeploymentNode } from "./deployment.ts";

interface DeploymentArguments extends ConnectionArguments {
  readonly environments?: readonly string[] | null;
  readonly orderBy?: { readonly direction: "ASC" | "DESC" } | null;
}

/** The root value whose methods answer the fields of `Query`. */
export function rootValue(serving: Serving, access: Access, api: string): object {
  const { state, options } = serving;
  return {
    rateLimit: () => {
      const { limit, used, resetAt } = state.rateLimit;
      return { cost: 1, nodeCount: 0, limit, used, remaining: limit - used, resetAt: timestamp(resetAt) };
    },
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      const repository = findRepository(state, owner, name);
      if (repository === undefined) {
        throw typedError("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      return repositoryNode({ options, state, repository, api, now: serving.now() }, access);
    },
  };
}

function repositoryNode(context: Context, access: Access): object {
  const { repository } = context;
  const node = {
    databaseId: repository.id,
    id: nodeId("Repository", repository.id),
    name: repository.name,
    nameWithOwner: `${repository.owner}/${repository.name}`,
    url: repositoryPage(context),
    deployments: (asked: DeploymentArguments): Connection<DeploymentNode> => {
      if (!isGranted(access.permissions, needs("read", "deployments"))) {
        throw typedError("FORBIDDEN", "Resource not accessible by integration");
      }
      const nodes = ordered(context, asked).map((deployment) => deploymentNode(context, node, deployment));
      return connection("deployments", nodes, asked);
    },
  };
  return node;
}

function ordered(
  { repository }: Context,
  { environments, orderBy }: DeploymentArguments,
): Context["repository"]["deployments"] {
  const found = repository.deployments
    .filter(({ environment }) => !environments || environments.includes(environment))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id);
  return orderBy?.direction === "DESC" ? found.toReversed() : found;
}
