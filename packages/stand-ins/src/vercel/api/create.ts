import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { create } from "../state/create.ts";
import type { DeployedFile, Deployment, DeploymentPlan } from "../state/deployment.ts";
import { sha1 } from "../state/files.ts";
import type { Project } from "../state/project.ts";
import { deploymentsOf } from "../state/world.ts";
import type { World } from "../state/world.ts";
import { deploymentJson } from "../wire/deployment.ts";
import { checkFiles } from "./check-files.ts";
import { createBody } from "./create-body.ts";
import type { CreateBody } from "./create-body.ts";
import { vercelError } from "./errors.ts";
import { bodyOf, deploymentOf, projectOf, routesOf } from "./route.ts";
import type { Call } from "./route.ts";

/** Creating deployments: of uploaded, prebuilt files, or of an earlier deployment's. */
export function createRoutes(world: World): Route[] {
  return routesOf(world, ["POST /v13/deployments", "POST /v13/now/deployments"], createDeployment);
}

async function createDeployment(call: Call): Promise<Reply> {
  const { world } = call;
  const raw = bodyOf(call);
  const parsed = createBody.safeParse(raw);
  if (!parsed.success) throw vercelError(400, "bad_request", `Invalid request: ${parsed.error.message}`);
  const body = parsed.data;
  const project = projectOf(call, body.project ?? body.name);
  const again = body.deploymentId === undefined ? undefined : deploymentOf(call, body.deploymentId);
  if (again === undefined && call.query.get("prebuilt") !== "1")
    throw vercelError(501, "not_supported", "The stand-in builds nothing: deploy a prebuilt output (prebuilt=1)");
  checkQuota(world, project);
  const files = again?.plan.files ?? keepInline(world, project, body);
  checkFiles(world, project, files);
  const plan: DeploymentPlan = {
    name: body.name,
    target: targetOf(world, project, body),
    files,
    autoAssign: body.autoAssignCustomDomains ?? true,
    meta: body.meta ?? {},
    prebuilt: true,
    source: body.source,
    rootDirectory: again?.plan.rootDirectory ?? rootOf(body),
    body: raw,
  };
  const deployment = await create(world, project, plan);
  return json(200, deploymentJson(world, deployment), noticesOf(deployment));
}

/** The files as they are named; those that came in the body itself are kept like uploaded ones. */
function keepInline(world: World, project: Project, { files = [] }: CreateBody): DeployedFile[] {
  return files.map((given) => {
    if (given.data === undefined) return definedOnly(given);
    const content = Buffer.from(given.data, given.encoding === "base64" ? "base64" : "utf8");
    const sha = sha1(content);
    world.files.put(project.team.id, sha, content);
    return { file: given.file, sha, size: content.length, mode: given.mode ?? 0o100644 };
  });
}

function definedOnly({ file, sha, size, mode }: NonNullable<CreateBody["files"]>[number]): DeployedFile {
  const own = sha === undefined ? { file } : { file, sha };
  return { ...own, ...(size !== undefined && { size }), ...(mode !== undefined && { mode }) };
}

/** Production, a custom environment's id, or null. A project's first deployment is production whatever it says. */
function targetOf(world: World, project: Project, body: CreateBody): string | null {
  const wanted = body.customEnvironmentSlugOrId ?? body.target ?? null;
  if (wanted === "production") return wanted;
  if (wanted === null || wanted === "preview" || wanted === "staging")
    return deploymentsOf(world, project).length === 0 ? "production" : null;
  const environment = project.customEnvironments.find(({ id, slug }) => id === wanted || slug === wanted);
  if (environment === undefined) throw vercelError(404, "not_found", `There is no environment ${wanted}`);
  return environment.id;
}

function rootOf({ projectSettings }: CreateBody): string | null {
  const root = projectSettings?.["rootDirectory"];
  return typeof root === "string" ? root : null;
}

function checkQuota(world: World, project: Project): void {
  const { deploymentsPerDay = Infinity } = world.options.quotas ?? {};
  const made = [...world.deployments.values()].filter((other) => other.project.team === project.team).length;
  if (made < deploymentsPerDay) return;
  throw vercelError(402, "api-deployments-free-per-day", `More than ${deploymentsPerDay} deployments a day`, {
    limit: { total: deploymentsPerDay, remaining: 0, reset: Date.now() + 86_400_000 },
  });
}

function noticesOf({ project }: Deployment): Record<string, string> {
  return Object.fromEntries(Object.entries(project.notices).map(([name, text]) => [`x-vercel-${name}`, text]));
}
