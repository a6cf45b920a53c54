import type { JsonObject } from "../../schema/json.ts";
import type { Deployment } from "../state/deployment.ts";
import type { Project } from "../state/project.ts";
import { deploymentsOf } from "../state/world.ts";
import type { World } from "../state/world.ts";

/** A project as `GET /v9/projects/{id}` answers it. */
export function projectJson(world: World, project: Project): JsonObject {
  const production = world.deployments.get(project.productionId ?? "");
  return {
    id: project.id,
    accountId: project.team.id,
    name: project.name,
    createdAt: project.createdAt,
    updatedAt: project.createdAt,
    framework: null,
    nodeVersion: "22.x",
    rootDirectory: project.rootDirectory,
    buildCommand: null,
    devCommand: null,
    installCommand: null,
    outputDirectory: null,
    directoryListing: false,
    sourceFilesOutsideRootDirectory: true,
    live: false,
    autoAssignCustomDomains: project.autoAssignCustomDomains,
    resourceConfig: { functionDefaultRegions: ["iad1"] },
    defaultResourceConfig: { functionDefaultRegions: ["iad1"] },
    targets: production === undefined ? {} : { production: targetJson(production) },
    latestDeployments: deploymentsOf(world, project).slice(0, 1).map(targetJson),
    lastAliasRequest: project.lastAliasRequest ?? null,
    lastRollbackTarget: rollbackTarget(project),
    rollingRelease: rollingConfig(project),
    ...protectionJson(world, project),
  };
}

/** A deployment as a project shows it. */
function targetJson(deployment: Deployment): JsonObject {
  const { project, plan } = deployment;
  return {
    id: deployment.id,
    url: deployment.url,
    name: plan.name,
    alias: [...deployment.aliases],
    aliasAssigned: deployment.aliasAssignedAt ?? null,
    createdAt: deployment.createdAt,
    createdIn: "sfo1",
    creator: null,
    deploymentHostname: deployment.url,
    forced: false,
    meta: plan.meta,
    plan: project.team.plan,
    private: true,
    readyState: deployment.state,
    ...(deployment.substate !== undefined && { readySubstate: deployment.substate }),
    ...(deployment.readyAt !== undefined && { readyAt: deployment.readyAt }),
    target: plan.target === "production" ? "production" : null,
    teamId: project.team.id,
    type: "LAMBDAS",
    userId: project.team.id,
  };
}

function rollbackTarget({ lastRollbackTarget }: Project): JsonObject | null {
  return lastRollbackTarget === undefined ? null : { deploymentId: lastRollbackTarget };
}

/** The stages of releases as they are configured; null when there are none. */
export function rollingConfig({ stages }: Project): JsonObject | null {
  if (stages === undefined) return null;
  const shown = stages.map((stage) => ({ ...stage, requireApproval: stage.duration === undefined }));
  return { target: "production", stages: shown };
}

function protectionJson(world: World, project: Project): JsonObject {
  const { protection, bypassSecrets } = project;
  const type = protection === "all" ? "all" : "prod_deployment_urls_and_all_previews";
  return {
    ssoProtection: protection === "none" ? null : { deploymentType: type },
    ...(bypassSecrets.size > 0 && { protectionBypass: bypassJson(world, project) }),
  };
}

/** The secrets that open protected addresses, as keys. */
export function bypassJson({ user }: World, { bypassSecrets, createdAt }: Project): JsonObject {
  const about = { createdAt, createdBy: user.id, scope: "automation-bypass", isEnvVar: true };
  return Object.fromEntries([...bypassSecrets].map((secret) => [secret, about]));
}
