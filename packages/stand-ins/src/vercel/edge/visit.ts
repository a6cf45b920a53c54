import type { Reply, StandInRequest } from "../../http/message.ts";
import type { Deployment } from "../state/deployment.ts";
import type { Project } from "../state/project.ts";
import { seesCanary } from "../state/rolling.ts";
import type { RollingRelease } from "../state/rolling.ts";
import { findDeployment } from "../state/world.ts";
import type { World } from "../state/world.ts";
import type { Functions } from "./functions.ts";
import { NotServedError } from "./not-served.ts";
import { guard } from "./protection.ts";
import { routeRequest } from "./routing.ts";
import { loadSite } from "./site.ts";
import type { Site } from "./site.ts";
import type { Visit } from "./sites.ts";

/** Answers the visits to everything that is deployed. */
export function visitor(world: World, functions: Functions): Visit {
  const sites = new Map<Deployment, Promise<Site>>();
  const turns = new Map<RollingRelease, number>();
  return async (door, request) => {
    const name = nameOf(world, door, request);
    const deployment = target(world, name, turns);
    const project = deployment?.project ?? projectOfDomain(world, name);
    const refusal = project && guard(project, name, request);
    if (refusal !== undefined) return refusal;
    if (deployment === undefined) return plain(404, "DEPLOYMENT_NOT_FOUND");
    if (deployment.state !== "READY") return plain(404, `DEPLOYMENT_NOT_READY: ${deployment.state}`);
    const site = sites.get(deployment) ?? loadSite(world.files, deployment);
    sites.set(deployment, site);
    const reply = await serve({ site: await site, functions, env: environmentOf(deployment) }, request);
    return { ...reply, headers: { ...reply.headers, server: "Vercel", "x-vercel-id": `sfo1::${deployment.id}` } };
  };
}

/** A known name in the `Host` header wins over the door that was used. */
function nameOf(world: World, door: string, { headers }: StandInRequest): string {
  const host = headers.host ?? door;
  return findDeployment(world, host) !== undefined || projectOfDomain(world, host) !== undefined ? host : door;
}

function projectOfDomain(world: World, name: string): Project | undefined {
  return [...world.projects.values()].find(({ domains }) => domains.includes(name));
}

/** What a name shows; `turns` counts the visits that each rolling release has seen. */
function target(world: World, name: string, turns: Map<RollingRelease, number>): Deployment | undefined {
  const project = projectOfDomain(world, name);
  if (project?.staleId !== undefined) return world.deployments.get(project.staleId);
  if (project?.rolling?.state !== "ACTIVE") return findDeployment(world, name);
  const turn = turns.get(project.rolling) ?? 0;
  turns.set(project.rolling, turn + 1);
  const { canaryId, baseId = "" } = project.rolling;
  return world.deployments.get(seesCanary(project.rolling, turn) ? canaryId : baseId);
}

interface Serving {
  readonly site: Site;
  readonly functions: Functions;
  readonly env: Readonly<Record<string, string>>;
}

async function serve({ site, functions, env }: Serving, request: StandInRequest): Promise<Reply> {
  try {
    const { status, headers, file, url } = routeRequest(site, request);
    if (file === undefined) return withHeaders(plain(status ?? 404, status === undefined ? "NOT_FOUND" : ""), headers);
    if (file.kind === "function")
      return withHeaders(await functions.invoke({ site, folder: file.folder, url, env }, request), headers);
    const body = request.method === "HEAD" ? "" : file.content;
    return { status: status ?? 200, headers: { "content-type": file.contentType, ...headers }, body };
  } catch (error) {
    const status = error instanceof NotServedError ? 501 : 500;
    return plain(status, error instanceof Error ? error.message : String(error));
  }
}

/** What the platform tells a function (system environment variables). */
function environmentOf({ id, url, plan, project }: Deployment): Record<string, string> {
  const sha = plan.meta["githubCommitSha"];
  return {
    VERCEL: "1",
    VERCEL_ENV: plan.target === "production" ? "production" : "preview",
    VERCEL_URL: url,
    VERCEL_DEPLOYMENT_ID: id,
    VERCEL_PROJECT_ID: project.id,
    ...(sha !== undefined && { VERCEL_GIT_COMMIT_SHA: sha }),
    ...project.env,
  };
}

function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

function plain(status: number, text: string): Reply {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body: text === "" ? "" : `${text}\n` };
}
