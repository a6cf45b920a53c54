import { processGroupOf } from "../../wire/machine-config.ts";
import type { MachineJson } from "../../wire/machine.ts";
import { groupsOf } from "../config/groups.ts";
import { DEFAULT_GUEST } from "../config/guest.ts";
import { machineConfigFor } from "../config/machine-config.ts";
import type { Deployment } from "./deployment.ts";
import { firstLease } from "./leases.ts";
import { waitForGood } from "./wait.ts";

/** Destroys the machines of groups that are no longer in the configuration; returns those that stay. */
export async function removeGroups(
  { api, config, terminal }: Deployment,
  machines: readonly MachineJson[],
): Promise<MachineJson[]> {
  const groups = groupsOf(config);
  const groupOf = (machine: MachineJson): string => processGroupOf(machine.config ?? machine.incomplete_config);
  for (const machine of machines.filter((one) => !groups.includes(groupOf(one)))) {
    terminal.out(`Destroying ${machine.id}: the process group '${groupOf(machine)}' is no longer configured`);
    await api.destroy(machine.id);
  }
  return machines.filter((machine) => groups.includes(groupOf(machine)));
}

/**
 * Makes machines for the groups that have none: two where there are services and `--ha` holds, one with a standby
 * where there are none.
 */
export async function fillGroups(deployment: Deployment, machines: readonly MachineJson[]): Promise<void> {
  const { config, options, terminal } = deployment;
  const filled = new Set(machines.map((machine) => processGroupOf(machine.config ?? machine.incomplete_config)));
  const empty = groupsOf(config).filter((group) => !filled.has(group));
  if (options.updateOnly && empty.length > 0)
    return terminal.err(`Not creating machines for new groups: ${empty.join(", ")}`);
  for (const group of empty) await fill(deployment, group);
}

async function fill(deployment: Deployment, group: string): Promise<void> {
  const { config, options, release, terminal } = deployment;
  terminal.out(`Process groups have changed. This will create machines in group '${group}'`);
  const first = await spawn(deployment, group, []);
  if (!options.highAvailability) return;
  const serves = (machineConfigFor(config, group, release).services ?? []).length > 0;
  await spawn(deployment, group, serves ? [] : [first.id]);
}

async function spawn(deployment: Deployment, group: string, standbyFor: readonly string[]): Promise<MachineJson> {
  const { api, config, options, release, terminal } = deployment;
  const made = machineConfigFor(config, group, release);
  const standby = standbyFor.length > 0;
  const env = { ...made.env, ...(standby && { FLY_STANDBY_FOR: standbyFor.join(",") }) };
  const machine = await api.launch({
    config: { ...made, env, guest: made.guest ?? DEFAULT_GUEST, ...(standby && { standbys: [...standbyFor] }) },
    region: config.primary_region,
    skip_launch: standby,
    lease_ttl: firstLease(deployment),
  });
  terminal.out(`Machine ${machine.id} [${group}] was created`);
  try {
    if (!standby && options.strategy !== "immediate") await waitForGood(deployment, machine);
  } finally {
    if (machine.nonce !== undefined) await api.release(machine.id, machine.nonce);
  }
  return machine;
}
