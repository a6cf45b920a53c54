import { loadSite } from "../edge/site.ts";
import { assignBranchAlias, switchProduction } from "./assign.ts";
import { isFinal } from "./deployment.ts";
import type { Deployment, ReadyState } from "./deployment.ts";
import { startRolling } from "./roll.ts";
import { inBackground, pause } from "./world.ts";
import type { World } from "./world.ts";

/** Starts what becomes of a new deployment: QUEUED, INITIALIZING, BUILDING, READY, addresses; or one of the other ends. */
export function startLifecycle(world: World, deployment: Deployment): void {
  inBackground(
    world,
    async () => {
      if (await build(world, deployment)) await assign(world, deployment);
    },
    (error) => fail(deployment, "INTERNAL", error instanceof Error ? error.message : String(error)),
  );
}

/** Ends a build that is not at its end. */
export function cancel(deployment: Deployment): void {
  deployment.canceledAt = Date.now();
  enter(deployment, "CANCELED");
}

function enter(deployment: Deployment, state: ReadyState): void {
  deployment.state = state;
  deployment.history.push(state);
  deployment.log.add("deployment-state", undefined, { info: { type: "deployment", name: "state", readyState: state } });
  if (isFinal(state) && state !== "READY") deployment.log.close();
}

function fail(deployment: Deployment, code: string, message: string): void {
  deployment.error = { code, message, step: "buildStep" };
  deployment.log.add("stderr", `Error: ${message}`, { level: "error" });
  enter(deployment, "ERROR");
}

/** True when the deployment got READY. */
async function build(world: World, deployment: Deployment): Promise<boolean> {
  const { faults, pace } = world;
  const project = deployment.project.id;
  if (faults.take("build-blocked", project)) {
    enter(deployment, "BLOCKED");
    return false;
  }
  const stuck = faults.take("build-stuck", project)?.state;
  if (stuck === "QUEUED" || !(await after(world, deployment, pace.queued))) return false;
  enter(deployment, "INITIALIZING");
  if (stuck === "INITIALIZING" || !(await after(world, deployment, pace.initializing))) return false;
  deployment.buildingAt = Date.now();
  enter(deployment, "BUILDING");
  const lines = faults.take("build-log", project)?.lines ?? USUAL_LINES;
  for (const line of lines) deployment.log.add("stdout", line);
  if (stuck === "BUILDING" || !(await after(world, deployment, pace.building))) return false;
  return await conclude(world, deployment);
}

const USUAL_LINES = ["Found a prebuilt output in .vercel/output", "Deploying the output"];

async function conclude(world: World, deployment: Deployment): Promise<boolean> {
  const project = deployment.project.id;
  const failure = world.faults.take("build-fails", project);
  if (failure) {
    fail(deployment, failure.code ?? "BUILD_FAILED", failure.message ?? "The output could not be deployed");
    return false;
  }
  if (world.faults.take("build-canceled", project)) {
    cancel(deployment);
    return false;
  }
  const site = await loadSite(world.files, deployment).catch((error: unknown) => error);
  if (site instanceof Error) fail(deployment, "BUILD_FAILED", site.message);
  if (deployment.state !== "BUILDING") return false;
  deployment.readyAt = Date.now();
  if (deployment.plan.target === "production") deployment.substate = "STAGED";
  enter(deployment, "READY");
  return true;
}

/** False when the deployment came to its end (was canceled) during the pause. */
async function after(world: World, deployment: Deployment, ms: number): Promise<boolean> {
  await pause(world, ms);
  return !isFinal(deployment.state);
}

async function assign(world: World, deployment: Deployment): Promise<void> {
  const { project } = deployment;
  if (world.faults.take("alias-stuck", project.id)) return;
  await pause(world, world.pace.aliasing);
  const failure = world.faults.take("alias-fails", project.id);
  if (failure) {
    const message = failure.message ?? "The domain is not verified";
    deployment.aliasError = { code: failure.code ?? "domain_not_verified", message };
  } else if (world.faults.take("check-fails", project.id)) deployment.aliasCheck = "failed";
  else pointAddresses(world, deployment);
  deployment.log.add("alias-assigned", undefined, {
    alias: [...deployment.aliases],
    aliasError: deployment.aliasError ?? null,
    aliasWarning: null,
  });
  deployment.log.close();
}

function pointAddresses(world: World, deployment: Deployment): void {
  const { project, plan } = deployment;
  assignBranchAlias(world, deployment);
  if (plan.target === "production" && plan.autoAssign && project.autoAssignCustomDomains) {
    if (project.stages !== undefined && project.productionId !== undefined) startRolling(world, deployment);
    else switchProduction(world, deployment);
  }
  deployment.aliasAssignedAt = Date.now();
}
