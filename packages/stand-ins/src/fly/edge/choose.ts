import type { MachineRecord } from "../machine/record.ts";

/** What a request says about where it wants to go. */
export interface Wish {
  /** `fly-force-instance-id`: this machine or none. */
  readonly machine: string | undefined;
  /** `fly-prefer-region`. */
  readonly region: string | undefined;
}

/** The machines that may answer a request, the preferred first, each turn starting at another one. */
export function candidates(records: readonly MachineRecord[], wish: Wish, turn: number): MachineRecord[] {
  const routable = records.filter((record) => isRoutable(record));
  if (wish.machine !== undefined) return routable.filter(({ id }) => id === wish.machine);
  const start = routable.length === 0 ? 0 : turn % routable.length;
  const turned = [...routable.slice(start), ...routable.slice(0, start)];
  const near = turned.filter(({ region }) => region === wish.region);
  return [...near, ...turned.filter((record) => !near.includes(record))];
}

/** A machine is routed to when it is started, not cordoned, has a service, and the checks of its services pass. */
export function isRoutable(record: MachineRecord): boolean {
  if (record.cordoned || (record.instance.plan.config.services ?? []).length === 0) return false;
  if (record.stale?.running === true) return true;
  return record.state === "started" && record.instance.running && record.instance.checks.routable;
}

/** A sleeping machine that a request may wake; undefined when there is none. */
export function sleeper(records: readonly MachineRecord[]): MachineRecord | undefined {
  return records.find(
    (record) =>
      (record.state === "stopped" || record.state === "suspended") &&
      !record.cordoned &&
      (record.instance.plan.config.standbys ?? []).length === 0 &&
      (record.instance.plan.config.services ?? []).some(({ autostart }) => autostart === true),
  );
}
