import type { Deployment } from "./deployment.ts";
import { otherId } from "./ids.ts";
import type { Project } from "./project.ts";
import type { AliasRecord, World } from "./world.ts";

/** Points a name at a deployment, away from the one that it pointed at. */
export function assignAlias(world: World, deployment: Deployment, alias: string, redirect?: string): AliasRecord {
  const before = world.aliases.get(alias);
  world.deployments.get(before?.deploymentId ?? "")?.aliases.delete(alias);
  const record: AliasRecord = {
    uid: before?.uid ?? otherId("als_"),
    alias,
    created: Date.now(),
    deploymentId: deployment.id,
    projectId: deployment.project.id,
    redirect,
  };
  world.aliases.set(alias, record);
  deployment.aliases.add(alias);
  return record;
}

/** Points all production domains at a deployment: it is now the project's production. */
export function switchProduction(world: World, deployment: Deployment): void {
  const { project } = deployment;
  if (project.productionId !== undefined && project.productionId !== deployment.id) {
    project.productionHistory.push(project.productionId);
    const stale = world.faults.take("stale-edge", project.id) !== undefined;
    project.staleId = stale ? project.productionId : undefined;
  }
  project.productionId = deployment.id;
  deployment.substate = "PROMOTED";
  deployment.wasProduction = true;
  for (const domain of project.domains) assignAlias(world, deployment, domain);
}

/** Gives a new deployment the name of its branch, as Vercel does; nothing for one without a branch. */
export function assignBranchAlias(world: World, deployment: Deployment): void {
  const branch = branchOf(deployment);
  if (branch === undefined || deployment.plan.target === "production") return;
  const slug = branch.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const { project } = deployment;
  assignAlias(world, deployment, `${project.name}-git-${slug}-${project.team.slug}.vercel.app`);
}

/** The branch that a deployment came from, as the client said in its metadata. */
export function branchOf({ plan }: Deployment): string | undefined {
  const git = plan.body["gitMetadata"];
  const ref = typeof git === "object" && git !== null && "commitRef" in git ? git.commitRef : undefined;
  return typeof ref === "string" ? ref : plan.meta["githubCommitRef"];
}

/** Whether a name is one of the project's own domains, that standard protection leaves open. */
export function isProductionDomain(project: Project, name: string): boolean {
  return project.domains.includes(name);
}
