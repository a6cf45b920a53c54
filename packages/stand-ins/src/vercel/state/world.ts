import { setTimeout as sleep } from "node:timers/promises";

import type { Sites } from "../edge/sites.ts";
import type { VercelFaults } from "../faults/faults.ts";
import type { Pace, VercelOptions } from "../options.ts";
import type { Deployment } from "./deployment.ts";
import type { FileStore } from "./files.ts";
import type { Project, Team } from "./project.ts";

/** A name that points at a deployment. */
export interface AliasRecord {
  readonly uid: string;
  readonly alias: string;
  /** Milliseconds of the epoch. */
  readonly created: number;
  readonly deploymentId: string;
  readonly projectId: string;
  readonly redirect: string | undefined;
}

export interface User {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly defaultTeamId: string;
}

/** All that the stand-in knows and stands on. */
export interface World {
  readonly options: VercelOptions;
  readonly user: User;
  readonly teams: ReadonlyMap<string, Team>;
  readonly projects: ReadonlyMap<string, Project>;
  /** By id, in the order in which they were created. */
  readonly deployments: Map<string, Deployment>;
  /** By name. */
  readonly aliases: Map<string, AliasRecord>;
  readonly files: FileStore;
  readonly faults: VercelFaults;
  readonly sites: Sites;
  readonly pace: Pace;
  /** Fires when the stand-in is closed. */
  readonly closing: AbortSignal;
}

/** The pause of a background job; rejects when the stand-in closes. */
export async function pause(world: World, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: world.closing });
}

/** Runs something beside the requests until it is done or the stand-in closes; `failed` hears of anything else. */
export function inBackground(world: World, job: () => Promise<void>, failed: (error: unknown) => void): void {
  job().catch((error: unknown) => {
    if (!world.closing.aborted) failed(error);
  });
}

/** A deployment by id or by an address, in the order in which Vercel looks. */
export function findDeployment(world: World, idOrUrl: string): Deployment | undefined {
  const byId = world.deployments.get(idOrUrl);
  if (byId !== undefined) return byId;
  const byUrl = [...world.deployments.values()].find(({ url }) => url === idOrUrl);
  return byUrl ?? world.deployments.get(world.aliases.get(idOrUrl)?.deploymentId ?? "");
}

/** The deployments of a project, newest first. */
export function deploymentsOf(world: World, project: Project): Deployment[] {
  return [...world.deployments.values()].filter((deployment) => deployment.project === project).toReversed();
}
