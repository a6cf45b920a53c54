import type { RecordedRequest } from "../http/record.ts";
import { viewOf } from "./deployment-view.ts";
import type { DeploymentView } from "./deployment-view.ts";
import { seed } from "./seed.ts";
import type { SeedPlan } from "./seed.ts";
import { apply } from "./state/jobs.ts";
import type { AliasRequest, Project } from "./state/project.ts";
import type { RollingRelease } from "./state/rolling.ts";
import { deploymentsOf } from "./state/world.ts";
import type { World } from "./state/world.ts";

/** A promote or rollback that somebody else asked for. */
export interface ForeignJob {
  readonly type: AliasRequest["type"];
  readonly to: string;
  readonly status: AliasRequest["jobStatus"];
  /** How long ago, in ms; 0 when absent. */
  readonly age?: number;
}

/** What a test sees of a project, and does to it, past the API. */
export interface VercelProjectHandle {
  readonly id: string;
  readonly name: string;
  /** The production domains as the API shows them. */
  readonly domains: readonly string[];
  /** The first production domain, to be visited: `http://127.0.0.1:<port>`. */
  readonly productionUrl: string;
  /** The id of what is in production; undefined when nothing is. */
  production(): string | undefined;
  /** Newest first. */
  deployments(): DeploymentView[];
  /** The newest; undefined before the first. */
  latest(): DeploymentView | undefined;
  /** Whether a new production deployment gets the domains by itself. */
  autoAssign(): boolean;
  setAutoAssign(on: boolean): void;
  lastAliasRequest(): AliasRequest | undefined;
  rolling(): RollingRelease | undefined;
  /** Deploys past the API, so that something is there. */
  seed(plan: SeedPlan): Promise<DeploymentView>;
  /** Moves the production domains as a promote or rollback does, at once and without a job. */
  move(type: AliasRequest["type"], deployment: string): void;
  /** Puts a job on record, without doing what it says. */
  recordJob(job: ForeignJob): void;
  /** Forgets uploaded files (all when none is named). */
  forgetFiles(shas?: readonly string[]): void;
  /** The visits to the first production domain, oldest first. */
  visits(): Promise<readonly RecordedRequest[]>;
}

/** The handle of a project. */
export function projectHandle(world: World, project: Project, productionUrl: string): VercelProjectHandle {
  const views = (): DeploymentView[] => deploymentsOf(world, project).map((deployment) => viewOf(deployment));
  return {
    id: project.id,
    name: project.name,
    domains: project.domains,
    productionUrl,
    production: () => project.productionId,
    deployments: views,
    latest: () => views()[0],
    autoAssign: () => project.autoAssignCustomDomains,
    setAutoAssign: (on) => void (project.autoAssignCustomDomains = on),
    lastAliasRequest: () => project.lastAliasRequest && { ...project.lastAliasRequest },
    rolling: () => project.rolling && { ...project.rolling },
    seed: async (plan) => viewOf(await seed(world, project, plan)),
    move: (type, id) => move(world, type, id),
    recordJob: (job) => recordJob(project, job),
    forgetFiles: (shas) => world.files.forget(project.team.id, shas),
    visits: async () => await world.sites.visitsTo(project.domains[0] ?? ""),
  };
}

function move(world: World, type: AliasRequest["type"], id: string): void {
  const deployment = world.deployments.get(id);
  if (deployment === undefined) throw new Error(`The Vercel stand-in has no deployment ${id}`);
  apply(world, deployment, type);
}

function recordJob(project: Project, { type, to, status, age = 0 }: ForeignJob): void {
  project.lastAliasRequest = {
    fromDeploymentId: project.productionId ?? "",
    toDeploymentId: to,
    jobStatus: status,
    requestedAt: Date.now() - age,
    type,
  };
}
