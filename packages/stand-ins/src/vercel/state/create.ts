import { BuildLog } from "./build-log.ts";
import type { Deployment, DeploymentPlan } from "./deployment.ts";
import { addressPart, deploymentId } from "./ids.ts";
import { startLifecycle } from "./lifecycle.ts";
import type { Project } from "./project.ts";
import type { World } from "./world.ts";

/** A new deployment, QUEUED, with an address of its own that it is served at once it is READY. */
export async function create(world: World, project: Project, plan: DeploymentPlan): Promise<Deployment> {
  const isLoopback = world.options.addresses !== "vercel.app";
  const url = isLoopback
    ? await world.sites.openUnnamed()
    : `${project.name}-${addressPart()}-${project.team.slug}.vercel.app`;
  const deployment: Deployment = {
    id: deploymentId(),
    url,
    project,
    plan,
    createdAt: Date.now(),
    log: new BuildLog(),
    state: "QUEUED",
    history: ["QUEUED"],
    buildingAt: undefined,
    readyAt: undefined,
    canceledAt: undefined,
    substate: undefined,
    aliasAssignedAt: undefined,
    aliasError: undefined,
    error: undefined,
    aliasCheck: undefined,
    aliases: new Set(),
    wasProduction: false,
  };
  world.deployments.set(deployment.id, deployment);
  startLifecycle(world, deployment);
  return deployment;
}
