import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { assignAlias } from "../state/assign.ts";
import type { AliasRecord, World } from "../state/world.ts";
import { aliasJson } from "../wire/alias.ts";
import { notFound, vercelError } from "./errors.ts";
import { bodyOf, deploymentOf, owner, routesOf } from "./route.ts";
import type { Call } from "./route.ts";

/** Names that point at deployments. */
export function aliasRoutes(world: World): Route[] {
  const ofDeployment = "/v2/deployments/{deployment}/aliases";
  return [
    ...routesOf(world, [`POST ${ofDeployment}`, "POST /v2/now/deployments/{deployment}/aliases"], assign),
    ...routesOf(world, [`GET ${ofDeployment}`], listOfDeployment),
    ...routesOf(world, ["GET /v4/aliases", "GET /v4/now/aliases"], list),
    ...routesOf(world, ["GET /v4/aliases/{alias}", "GET /v4/now/aliases/{alias}"], (call) =>
      json(200, aliasJson(find(call))),
    ),
    ...routesOf(world, ["DELETE /v2/aliases/{alias}", "DELETE /v2/now/aliases/{alias}"], remove),
  ];
}

async function assign(call: Call): Promise<Reply> {
  const { world } = call;
  const deployment = deploymentOf(call);
  const { alias, redirect } = bodyOf(call);
  if (typeof alias !== "string" || !/^[\w.:-]+\.[\w.:-]+$/.test(alias))
    throw vercelError(400, "invalid_alias", "Invalid request: `alias` should be a host name");
  if (deployment.state !== "READY")
    throw vercelError(400, "deployment_not_ready", `The deployment is ${deployment.state}, not READY`);
  const before = world.aliases.get(alias);
  const holder = world.projects.get(before?.projectId ?? "");
  if (holder !== undefined && holder !== deployment.project)
    throw vercelError(409, "alias_in_use", `${alias} belongs to another project`, { projectId: holder.id });
  const record = assignAlias(world, deployment, alias, typeof redirect === "string" ? redirect : undefined);
  await world.sites.urlOf(alias);
  const oldDeploymentId = before?.deploymentId;
  return json(200, {
    uid: record.uid,
    alias,
    created: new Date(record.created).toISOString(),
    ...(oldDeploymentId !== undefined && oldDeploymentId !== deployment.id && { oldDeploymentId }),
  });
}

function listOfDeployment(call: Call): Reply {
  const { aliases } = deploymentOf(call);
  const records = [...aliases].flatMap((name) => call.world.aliases.get(name) ?? []);
  return json(200, {
    aliases: records.map(({ uid, alias, created, redirect }) => ({
      uid,
      alias,
      created: new Date(created).toISOString(),
      redirect: redirect ?? null,
    })),
  });
}

function list(call: Call): Reply {
  const { query } = call;
  const limit = Number(query.get("limit") ?? 20);
  const page = visible(call)
    .filter(({ projectId }) => !query.has("projectId") || query.get("projectId") === projectId)
    .filter(({ alias }) => !query.has("domain") || query.getAll("domain").includes(alias))
    .slice(0, limit);
  return json(200, {
    aliases: page.map((record) => aliasJson(record)),
    pagination: { count: page.length, next: null, prev: null },
  });
}

function visible(call: Call): AliasRecord[] {
  const { world, only } = call;
  return [...world.aliases.values()].filter(({ projectId }) =>
    only === undefined ? world.projects.get(projectId)?.team === owner(call) : only.includes(projectId),
  );
}

function find(call: Call): AliasRecord {
  const wanted = call.parameters["alias"];
  const record = visible(call).find(({ uid, alias }) => uid === wanted || alias === wanted);
  if (record === undefined) throw notFound("Alias");
  return record;
}

function remove(call: Call): Reply {
  const { alias, deploymentId } = find(call);
  call.world.aliases.delete(alias);
  call.world.deployments.get(deploymentId)?.aliases.delete(alias);
  return json(200, { status: "SUCCESS" });
}
