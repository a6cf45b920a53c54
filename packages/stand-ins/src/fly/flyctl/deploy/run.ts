import { RESERVED_GROUPS, processGroupOf } from "../../wire/machine-config.ts";
import type { MachineJson } from "../../wire/machine.ts";
import { messageOf } from "../errors.ts";
import { bluegreen } from "./bluegreen.ts";
import { canary } from "./canary.ts";
import type { Deployment } from "./deployment.ts";
import { Leases, releaseBudget } from "./leases.ts";
import { entriesOf } from "./machine-update.ts";
import { fillGroups, removeGroups } from "./new-machines.ts";
import { runReleaseCommand } from "./release-command.ts";
import { INTERRUPTED_BUDGET_MS, writeLastStatus, writeStatus } from "./release.ts";
import { immediate, rolling } from "./rolling.ts";

/** Brings a created release onto the machines, and writes what became of it: complete, failed or interrupted. */
export async function runDeployment(deployment: Deployment, machines: readonly MachineJson[]): Promise<void> {
  const { api, release, terminal, signal } = deployment;
  await writeStatus(api.client, release.id, "running");
  try {
    await bring(deployment, managed(machines));
  } catch (error) {
    if (signal.aborted) {
      const client = api.client.under(AbortSignal.timeout(INTERRUPTED_BUDGET_MS));
      await writeLastStatus(client, { id: release.id, status: "interrupted" }, terminal);
    } else await writeLastStatus(api.client, { id: release.id, status: "failed", error: messageOf(error) }, terminal);
    throw error;
  }
  await writeLastStatus(api.client, { id: release.id, status: "complete" }, terminal);
}

/** The machines that deployments are about: those of this platform that are there and not kept for Fly's own use. */
function managed(machines: readonly MachineJson[]): MachineJson[] {
  return machines
    .filter(({ state }) => state !== "destroyed" && state !== "destroying")
    .filter(({ config, incomplete_config }) => {
      const one = config ?? incomplete_config;
      return one?.metadata?.["fly_platform_version"] === "v2" && !RESERVED_GROUPS.includes(processGroupOf(one));
    })
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

async function bring(deployment: Deployment, machines: readonly MachineJson[]): Promise<void> {
  const { app, options, terminal } = deployment;
  await runReleaseCommand(deployment, machines);
  if (options.strategy === "canary" && machines.length > 0) await canary(deployment);
  const staying = await removeGroups(deployment, machines);
  await fillGroups(deployment, staying);
  if (staying.length === 0) return;
  terminal.out(`Updating existing machines in '${app}' with ${options.strategy} strategy`);
  await underLeases(deployment, staying);
}

async function underLeases(deployment: Deployment, machines: readonly MachineJson[]): Promise<void> {
  const { api, options, signal } = deployment;
  const leases = new Leases(deployment);
  try {
    await leases.acquire(machines);
    const entries = entriesOf(machines);
    if (options.strategy === "bluegreen") await bluegreen(deployment, leases, machines);
    else if (options.strategy === "immediate") await immediate(deployment, leases, entries);
    else await rolling(deployment, leases, entries);
  } finally {
    await leases.release(api.under(AbortSignal.timeout(releaseBudget(signal.aborted))));
  }
}
