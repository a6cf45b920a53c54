import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { isJsonObject } from "../../schema/json.ts";
import type { JsonObject } from "../../schema/json.ts";
import { otherId } from "../state/ids.ts";
import type { CustomEnvironment } from "../state/project.ts";
import type { World } from "../state/world.ts";
import { bypassJson, projectJson } from "../wire/project.ts";
import { notFound, vercelError } from "./errors.ts";
import { bodyOf, owner, projectOf, routesOf } from "./route.ts";
import type { Call } from "./route.ts";

/** What can be changed of a project here; anything else is refused, not ignored. */
const CHANGEABLE = new Set(["autoAssignCustomDomains", "rootDirectory"]);

/** Projects, their environments and what `vercel pull` gets. */
export function projectRoutes(world: World): Route[] {
  const project = "/v9/projects/{project}";
  const pull = "GET /v3/env/pull/{project}/{environment}";
  return [
    ...routesOf(world, [`GET ${project}`, "GET /projects/{project}"], (call) =>
      json(200, projectJson(world, projectOf(call))),
    ),
    ...routesOf(world, [`PATCH ${project}`], change),
    ...routesOf(world, ["GET /v9/projects", "GET /v10/projects"], list),
    ...routesOf(world, [`GET ${project}/custom-environments`], environments),
    ...routesOf(world, [`GET ${project}/custom-environments/{environment}`], environment),
    ...routesOf(world, [pull, `${pull}/{branch*}`], pullEnvironment),
    ...routesOf(world, ["PATCH /v1/projects/{project}/protection-bypass"], changeBypass),
  ];
}

function change(call: Call): Reply {
  const project = projectOf(call);
  const body = bodyOf(call);
  const unknown = Object.keys(body).filter((key) => !CHANGEABLE.has(key));
  if (unknown.length > 0)
    throw vercelError(501, "not_supported", `The stand-in does not change ${unknown.join(", ")} of a project`);
  const { autoAssignCustomDomains, rootDirectory } = body;
  if (typeof autoAssignCustomDomains === "boolean") project.autoAssignCustomDomains = autoAssignCustomDomains;
  if (typeof rootDirectory === "string" || rootDirectory === null) project.rootDirectory = rootDirectory;
  return json(200, projectJson(call.world, project));
}

function list(call: Call): Reply {
  const { world, query, only } = call;
  const visible = [...world.projects.values()].filter((project) =>
    only === undefined ? project.team === owner(call) : only.includes(project.id),
  );
  const wanted = query.get("search");
  const found = visible.filter(({ name }) => wanted === null || name.includes(wanted));
  return json(200, {
    projects: found.map((project) => projectJson(world, project)),
    pagination: { count: found.length, next: null, prev: null },
  });
}

function environments(call: Call): Reply {
  const { customEnvironments } = projectOf(call);
  return json(200, { accountLimit: { total: 12 }, environments: customEnvironments.map(environmentJson) });
}

function environment(call: Call): Reply {
  const wanted = call.parameters["environment"];
  const found = projectOf(call).customEnvironments.find(({ id, slug }) => id === wanted || slug === wanted);
  if (found === undefined) throw notFound("Environment");
  return json(200, environmentJson(found));
}

function environmentJson({ id, slug, createdAt }: CustomEnvironment): Record<string, unknown> {
  return { id, slug, type: "preview", createdAt, updatedAt: createdAt };
}

function pullEnvironment(call: Call): Reply {
  const { env } = projectOf(call);
  return json(200, { env, buildEnv: {} });
}

function changeBypass(call: Call): Reply {
  const project = projectOf(call);
  const { generate, revoke } = bodyOf(call);
  if (isJsonObject(revoke)) project.bypassSecrets.delete(secretOf(revoke) ?? "");
  if (isJsonObject(generate)) project.bypassSecrets.add(secretOf(generate) ?? otherId(""));
  return json(200, { protectionBypass: bypassJson(call.world, project) });
}

function secretOf({ secret }: JsonObject): string | undefined {
  return typeof secret === "string" ? secret : undefined;
}
