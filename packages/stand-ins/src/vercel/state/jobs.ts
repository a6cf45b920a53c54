import { switchProduction } from "./assign.ts";
import type { Deployment } from "./deployment.ts";
import { otherId } from "./ids.ts";
import type { AliasOutcome, AliasRequest, Project } from "./project.ts";
import { abort, startRolling } from "./roll.ts";
import { inBackground, pause } from "./world.ts";
import type { World } from "./world.ts";

/** Whether a promote or rollback of this project is under way: there is one at a time. */
export function isBusy(project: Project): boolean {
  const status = project.lastAliasRequest?.jobStatus;
  return status === "pending" || status === "in-progress";
}

/** Starts moving the production domains to a deployment that is built already. */
export function startJob(world: World, deployment: Deployment, type: AliasRequest["type"]): void {
  const { project } = deployment;
  if (world.faults.take("job-missing", project.id)) return;
  const job: AliasRequest = {
    fromDeploymentId: project.productionId ?? "",
    toDeploymentId: deployment.id,
    ...(project.rolling?.state === "ACTIVE" && { fromRollingReleaseId: project.rolling.id }),
    jobStatus: "pending",
    requestedAt: Math.max(Date.now(), (project.lastAliasRequest?.requestedAt ?? 0) + 1),
    type,
  };
  project.lastAliasRequest = job;
  project.lastOutcomes = outcomes(project, "pending");
  // A release in stages begins with its first stage at once, and the job only says so later.
  if (type === "promote" && rolls(deployment)) apply(world, deployment, type);
  inBackground(
    world,
    async () => await run(world, deployment, job),
    () => void (job.jobStatus = "failed"),
  );
}

async function run(world: World, deployment: Deployment, job: AliasRequest): Promise<void> {
  const { project } = deployment;
  await pause(world, world.pace.job);
  job.jobStatus = "in-progress";
  const overtaken = world.faults.take("job-overtaken", project.id);
  if (overtaken) return overtake(world, deployment, job, overtaken.by);
  if (world.faults.take("job-stuck", project.id)) return;
  await pause(world, world.pace.job);
  if (world.faults.take("job-fails", project.id)) return end(project, job, "failed");
  if (world.faults.take("job-skipped", project.id)) return end(project, job, "skipped");
  const begun = project.rolling?.canaryId === deployment.id && job.type === "promote";
  if (!begun && !world.faults.take("job-lies", project.id)) apply(world, deployment, job.type);
  end(project, job, "succeeded");
}

function end(project: Project, job: AliasRequest, status: AliasRequest["jobStatus"]): void {
  job.jobStatus = status;
  project.lastOutcomes = outcomes(project, status === "failed" ? "failed" : "completed");
}

/** What a job does in the end. A rollback turns the assignment of the domains to new deployments off, a promote on. */
export function apply(world: World, deployment: Deployment, type: AliasRequest["type"]): void {
  const { project } = deployment;
  project.autoAssignCustomDomains = type === "promote";
  project.lastRollbackTarget = type === "rollback" ? deployment.id : undefined;
  abort(world, project);
  if (type === "promote" && rolls(deployment)) startRolling(world, deployment);
  else switchProduction(world, deployment);
}

function rolls({ id, project }: Deployment): boolean {
  return project.stages !== undefined && project.productionId !== undefined && project.productionId !== id;
}

function overtake(world: World, { project }: Deployment, job: AliasRequest, by: string): void {
  const other = world.deployments.get(by);
  if (other === undefined) throw new Error(`The fault job-overtaken names ${by}, and there is no such deployment`);
  apply(world, other, "promote");
  project.lastAliasRequest = {
    ...job,
    toDeploymentId: other.id,
    type: "promote",
    requestedAt: job.requestedAt + 1,
    jobStatus: "succeeded",
  };
  project.lastOutcomes = outcomes(project, "completed");
}

function outcomes(project: Project, status: AliasOutcome["status"]): AliasOutcome[] {
  return project.domains.map((alias) => ({ alias, id: otherId("als_"), status }));
}
