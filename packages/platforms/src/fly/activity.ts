import { isMoving } from "./condition.ts";
import type { Lease } from "./machines-api.ts";
import type { FlyState } from "./observe.ts";
import { type FlyRelease, isRunning } from "./releases-api.ts";

/** One look at what is going on at an app. */
export interface Sight {
  readonly state: Pick<FlyState, "releases" | "machines" | "helpers">;
  readonly leases: readonly Lease[];
}

/** What keeps an app busy. */
export interface Activity {
  /** Whoever changes it at this moment, each as `lease of machine … held by …`. */
  readonly holders: readonly string[];
  /** A release that Fly still calls running: somebody's deploy, or what is left of one that was cut off. */
  readonly running: FlyRelease | undefined;
  /** Whether a machine is on its way from one version or state to another. */
  readonly moving: boolean;
}

/** Reads the signs of a deploy that goes on. Pure. */
export function activityOf({ state: { releases, machines, helpers }, leases }: Sight): Activity {
  const [newest] = releases;
  const running = newest !== undefined && isRunning(newest) ? newest : undefined;
  const regions = new Map(machines.map(({ id, region }) => [id, region]));
  const held = leases.map(({ machine, owner, expires }) => {
    const place = regions.get(machine);
    const until = Number.isFinite(expires) && expires > 0 ? `, until ${new Date(expires).toISOString()}` : "";
    return `the lease of machine ${machine}${place ? ` (${place})` : ""} is held by ${owner}${until}`;
  });
  const alive = helpers
    .filter(({ state }) => !["stopped", "failed"].includes(state))
    .map(({ id, group, state }) => `machine ${id} of the group ${group} is ${state}`);
  return { holders: [...held, ...alive], running, moving: machines.some(isMoving) };
}

/** The time at which the last of the leases ends, in milliseconds since 1970; 0 without one. */
export function lastExpiry({ leases }: Pick<Sight, "leases">): number {
  return Math.max(0, ...leases.map(({ expires }) => expires));
}
