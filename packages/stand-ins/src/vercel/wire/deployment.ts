import type { JsonObject } from "../../schema/json.ts";
import { branchOf } from "../state/assign.ts";
import type { Deployment, DeploymentPlan } from "../state/deployment.ts";
import type { World } from "../state/world.ts";

/** What is the same for every deployment here. */
const CONSTANT: JsonObject = {
  type: "LAMBDAS",
  version: 2,
  public: false,
  createdIn: "sfo1",
  regions: ["iad1"],
  routes: null,
  buildSkipped: false,
  isInConcurrentBuildsQueue: false,
};

/** A deployment as `GET /v13/deployments/{id}` answers it. */
export function deploymentJson(world: World, deployment: Deployment): JsonObject {
  const { project, plan } = deployment;
  return {
    ...CONSTANT,
    id: deployment.id,
    url: deployment.url,
    name: plan.name,
    plan: project.team.plan,
    meta: plan.meta,
    ...bodyJson(plan),
    projectId: project.id,
    project: { id: project.id, name: project.name, framework: null },
    ownerId: project.team.id,
    team: { id: project.team.id, name: project.team.slug, slug: project.team.slug },
    creator: { uid: world.user.id, username: world.user.username },
    inspectorUrl: inspectorUrl(deployment),
    source: plan.source ?? "cli",
    isInSystemBuildsQueue: deployment.state === "QUEUED",
    ...targetJson(deployment),
    ...stateJson(deployment),
    ...aliasJson(deployment),
  };
}

/** A deployment as a list shows it: `uid` in place of `id`, among others. */
export function listedJson(world: World, deployment: Deployment): JsonObject {
  const { project, plan } = deployment;
  return {
    uid: deployment.id,
    name: plan.name,
    projectId: project.id,
    url: deployment.url,
    created: deployment.createdAt,
    createdAt: deployment.createdAt,
    source: plan.source ?? "cli",
    type: "LAMBDAS",
    creator: { uid: world.user.id, username: world.user.username, email: world.user.email },
    inspectorUrl: inspectorUrl(deployment),
    meta: plan.meta,
    prebuilt: plan.prebuilt,
    state: deployment.state,
    readyState: deployment.state,
    target: plan.target === "production" ? "production" : null,
    isRollbackCandidate: isRollbackCandidate(deployment),
    aliasAssigned: deployment.aliasAssignedAt ?? null,
    aliasError: deployment.aliasError ?? null,
    ...(deployment.substate !== undefined && { readySubstate: deployment.substate }),
    ...(deployment.buildingAt !== undefined && { buildingAt: deployment.buildingAt }),
    ...(deployment.readyAt !== undefined && { ready: deployment.readyAt }),
    ...(deployment.error && { errorCode: deployment.error.code, errorMessage: deployment.error.message }),
  };
}

/** Whether a deployment can be rolled back to: it was in production, and is not now. */
export function isRollbackCandidate({ id, state, wasProduction, project }: Deployment): boolean {
  return state === "READY" && wasProduction && project.productionId !== id;
}

function inspectorUrl({ id, project }: Deployment): string {
  return `https://vercel.com/${project.team.slug}/${project.name}/${id.replace("dpl_", "")}`;
}

function targetJson({ plan, project }: Deployment): JsonObject {
  const environment = project.customEnvironments.find(({ id }) => id === plan.target);
  if (environment === undefined) return { target: plan.target };
  return { target: null, customEnvironment: { ...environment, type: "preview" } };
}

function stateJson(deployment: Deployment): JsonObject {
  const { createdAt, buildingAt, readyAt, canceledAt, error, substate } = deployment;
  return {
    status: deployment.state,
    readyState: deployment.state,
    createdAt,
    bootedAt: createdAt,
    buildingAt: buildingAt ?? createdAt,
    ...(readyAt !== undefined && { ready: readyAt }),
    ...(canceledAt !== undefined && { canceledAt }),
    ...(substate !== undefined && { readySubstate: substate }),
    ...(error && { errorCode: error.code, errorMessage: error.message, errorStep: error.step }),
  };
}

function aliasJson(deployment: Deployment): JsonObject {
  const { aliasAssignedAt, aliasError, aliasCheck, plan } = deployment;
  const branch = branchOf(deployment);
  const automatic = [...deployment.aliases].filter((name) => branch !== undefined && name.includes("-git-"));
  return {
    alias: [...deployment.aliases],
    automaticAliases: automatic,
    aliasAssigned: aliasAssignedAt !== undefined,
    ...(aliasAssignedAt !== undefined && { aliasAssignedAt }),
    aliasError: aliasError ?? null,
    autoAssignCustomDomains: plan.autoAssign,
    ...(aliasCheck !== undefined && { checks: { "deployment-alias": { state: aliasCheck } } }),
  };
}

function bodyJson({ body }: DeploymentPlan): JsonObject {
  return {
    env: keysOf(body["env"]),
    build: { env: keysOf(keyed(body["build"])["env"]) },
    projectSettings: keyed(body["projectSettings"]),
  };
}

function keyed(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Names only: values are not shown. */
function keysOf(value: unknown): string[] {
  return Object.keys(keyed(value));
}
