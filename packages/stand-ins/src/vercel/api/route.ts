import { bearer, readJson } from "../../http/message.ts";
import type { Reply, StandInRequest } from "../../http/message.ts";
import type { PathParameters, Route } from "../../http/router.ts";
import { isJsonObject } from "../../schema/json.ts";
import type { JsonObject } from "../../schema/json.ts";
import type { Deployment } from "../state/deployment.ts";
import type { Project, Team } from "../state/project.ts";
import { findDeployment } from "../state/world.ts";
import type { World } from "../state/world.ts";
import { notFound, vercelError } from "./errors.ts";

/** A request of somebody who may be here. */
export interface Call {
  readonly world: World;
  readonly request: StandInRequest;
  readonly parameters: PathParameters;
  readonly query: URLSearchParams;
  /** The only projects that the token reaches; undefined for a user's token. */
  readonly only: readonly string[] | undefined;
  /** The team that the request is about; undefined when it names none. */
  readonly team: Team | undefined;
}

type Handle = (call: Call) => Reply | Promise<Reply>;

/** The same handler at several paths, `GET /v9/projects/{project}` each: Vercel versions every path of its own. */
export function routesOf(world: World, keys: readonly string[], handle: Handle): Route[] {
  return keys.map((key) => {
    const [method = "", path = ""] = key.split(" ");
    return {
      method,
      path,
      handle: async (request, parameters) => {
        const query = request.url.searchParams;
        const only = authorize(world, request);
        return await handle({ world, request, parameters, query, only, team: teamOf(world, query, only) });
      },
    };
  });
}

/** A route about a user or a team, which no project's token reaches. */
export function ownerRoutes(world: World, keys: readonly string[], handle: Handle): Route[] {
  return routesOf(world, keys, async (call) => {
    const code = call.parameters["team"] === undefined ? "forbidden" : "team_unauthorized";
    if (call.only !== undefined) throw vercelError(403, code, "The token reaches projects only");
    return await handle(call);
  });
}

/** The body as an object; 400 otherwise. An absent body is an empty one. */
export function bodyOf({ request }: Call): JsonObject {
  const body = readJson(request) ?? {};
  if (!isJsonObject(body)) throw vercelError(400, "bad_request", "Invalid request: the body should be an object");
  return body;
}

/** The project of the path (`{project}`) or another, by id or name; 404 when the caller does not see it. */
export function projectOf(call: Call, idOrName = call.parameters["project"] ?? ""): Project {
  const { world, only } = call;
  const team = call.team?.id ?? world.user.defaultTeamId;
  const visible = [...world.projects.values()].filter((project) =>
    only === undefined ? project.team.id === team : only.includes(project.id),
  );
  const project = visible.find(({ id, name }) => id === idOrName || name === idOrName);
  if (project === undefined) throw notFound("Project");
  return project;
}

/** The deployment of the path (`{deployment}`), by id or address; 404 when the caller does not see it. */
export function deploymentOf(call: Call, idOrUrl = call.parameters["deployment"] ?? ""): Deployment {
  const deployment = findDeployment(call.world, idOrUrl);
  const project = deployment?.project;
  const isElsewhere = call.team !== undefined && project?.team !== call.team;
  if (deployment === undefined || isElsewhere || call.only?.includes(deployment.project.id) === false)
    throw notFound("Deployment");
  return deployment;
}

function authorize(world: World, request: StandInRequest): readonly string[] | undefined {
  const token = bearer(request);
  if (token === undefined) throw vercelError(403, "forbidden", "The token is missing", { missingToken: true });
  if (token === world.options.token) return undefined;
  const scoped = world.options.projectTokens?.find((known) => known.token === token);
  if (scoped === undefined) throw vercelError(403, "forbidden", "Not authorized", { invalidToken: true });
  return scoped.projects;
}

function teamOf(world: World, query: URLSearchParams, only: readonly string[] | undefined): Team | undefined {
  const id = query.get("teamId");
  const slug = query.get("slug");
  if (id === null && slug === null) return undefined;
  const team = [...world.teams.values()].find((known) => known.id === id || known.slug === (slug ?? id));
  const mine = [...world.projects.values()].some((project) => project.team === team && only?.includes(project.id));
  if (team === undefined || (only !== undefined && !mine))
    throw vercelError(403, "forbidden", `Not authorized for the scope ${slug ?? id}`, { scope: slug ?? id });
  return team;
}

/** The team that a request is about, the caller's own when it names none. */
export function owner(call: Call): Team {
  const [first] = call.only ?? [];
  const team = call.team ?? call.world.projects.get(first ?? "")?.team;
  const found = team ?? call.world.teams.get(call.world.user.defaultTeamId);
  if (found === undefined) throw notFound("Team");
  return found;
}
