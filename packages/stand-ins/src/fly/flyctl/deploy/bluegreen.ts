import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

import { ulid } from "../../ids.ts";
import { configuredChecks, processGroupOf } from "../../wire/machine-config.ts";
import type { MachineJson } from "../../wire/machine.ts";
import { machineConfigFor } from "../config/machine-config.ts";
import { CliError, messageOf } from "../errors.ts";
import type { MachinesApi } from "../machines-api.ts";
import type { Deployment } from "./deployment.ts";
import type { Leases } from "./leases.ts";
import { sleeps } from "./machine-update.ts";
import { waitForGreen, waitForState } from "./wait.ts";

/** How long flyctl lets traffic drain before it cordons, and again before it stops, the blue machines. */
const DRAIN_MS = 10_000;
const CLEAN_UP_MS = 10_000;

/** The metadata by which the machines of one deployment are known, and the old ones as done with. */
const TAG = "fly_bluegreen_deployment_tag";

const allowed = z.looseObject({ canPerformBluegreenDeployment: z.boolean() });

/**
 * Blue-green: a green machine beside each blue one, without traffic until all are good; then the blue ones are
 * cordoned, stopped and destroyed. A failure before the switch destroys the green machines and leaves blue serving.
 */
export async function bluegreen(deployment: Deployment, leases: Leases, blue: readonly MachineJson[]): Promise<void> {
  await precheck(deployment, blue);
  const green: MachineJson[] = [];
  const started: MachineJson[] = [];
  try {
    deployment.terminal.err("Creating green machines");
    const tag = String(Math.floor(Date.now() / 1000));
    const forced = startedAnyway(deployment, blue);
    for (const machine of blue) {
      const asleep = sleeps(machine) && !forced.has(machine.id);
      const made = await launchGreen(deployment, machine, { tag, asleep });
      green.push(made);
      if (!asleep) started.push(made);
    }
    deployment.terminal.err("Waiting for all green machines to be healthy");
    for (const machine of started) await waitForGreen(deployment, machine);
  } catch (error) {
    await destroyGreen(deployment, green);
    throw error;
  }
  await switchOver(deployment, leases, { blue, green });
}

/** Of each group with checks whose machines all sleep, the first one: something has to show that the image is good. */
function startedAnyway({ config, release }: Deployment, blue: readonly MachineJson[]): ReadonlySet<string> {
  const groupOf = (machine: MachineJson): string => processGroupOf(machine.config);
  const awake = new Set(blue.filter((machine) => !sleeps(machine)).map((machine) => groupOf(machine)));
  const first = blue.filter(
    (machine, index) => blue.findIndex((other) => groupOf(other) === groupOf(machine)) === index,
  );
  const checked = first.filter((machine) => {
    const next = machineConfigFor(config, groupOf(machine), release, machine.config);
    return !awake.has(groupOf(machine)) && configuredChecks(next) > 0;
  });
  return new Set(checked.map(({ id }) => id));
}

async function precheck({ api, app, config, release }: Deployment, blue: readonly MachineJson[]): Promise<void> {
  const configs = blue.map((machine) =>
    machineConfigFor(config, processGroupOf(machine.config), release, machine.config),
  );
  if (!configs.some((one) => configuredChecks(one) > 0))
    throw new CliError("bluegreen deployments require health checks to be configured");
  const digests = new Set(blue.map(({ image_ref }) => image_ref.digest ?? image_ref.tag));
  if (digests.size > 1)
    throw new CliError("found multiple image versions: all machines must run one image before a bluegreen deployment");
  const query = "query ($appName: String!) { canPerformBluegreenDeployment(name: $appName) }";
  const { canPerformBluegreenDeployment } = allowed.parse(await api.client.graphql(query, { appName: app }));
  if (!canPerformBluegreenDeployment)
    throw new CliError("the organization's limits do not allow a bluegreen deployment");
}

async function launchGreen(
  { api, config, release, terminal }: Deployment,
  blue: MachineJson,
  { tag, asleep }: { readonly tag: string; readonly asleep: boolean },
): Promise<MachineJson> {
  const group = processGroupOf(blue.config);
  const made = machineConfigFor(config, group, release, blue.config);
  const metadata = { ...made.metadata, [TAG]: tag, fly_flyctl_bluegreen_launch_id: ulid() };
  const machine = await api.launch({
    config: { ...made, metadata },
    region: blue.region,
    skip_launch: asleep,
    skip_service_registration: true,
  });
  terminal.err(`  Created machine ${machine.id} [${group}]`);
  return machine;
}

async function switchOver(
  deployment: Deployment,
  leases: Leases,
  { blue, green }: { readonly blue: readonly MachineJson[]; readonly green: readonly MachineJson[] },
): Promise<void> {
  const { api, terminal, speed, signal, options } = deployment;
  terminal.err("Marking green machines as ready");
  for (const { id } of green) await api.command(id, "uncordon");
  for (const { id } of blue) await api.command(id, `metadata/${TAG}`, { value: "safe_to_destroy" });
  await sleep(DRAIN_MS / speed, undefined, { signal });
  terminal.err("Checkpointing and stopping blue machines");
  for (const { id } of blue) await api.command(id, "cordon", {}, leases.nonceOf(id));
  await sleep(DRAIN_MS / speed, undefined, { signal });
  const stop = options.stopSignal === undefined ? {} : { signal: options.stopSignal };
  for (const { id } of blue) {
    await api.command(id, "stop", stop, leases.nonceOf(id));
    await waitForState(deployment, id, "stopped", options.waitTimeoutMs);
  }
  for (const { id } of blue) {
    await api.destroy(id, leases.nonceOf(id));
    leases.forget(id);
  }
  terminal.err("Deployment complete");
}

/** Under a signal of its own: an interrupt is one of the reasons to clean up. */
async function destroyGreen({ api, terminal, app }: Deployment, green: readonly MachineJson[]): Promise<void> {
  terminal.err(`Rolling back failed deployment of ${app}`);
  const cleaner: MachinesApi = api.under(AbortSignal.timeout(CLEAN_UP_MS));
  for (const { id } of green)
    await cleaner.destroy(id).catch((error: unknown) => terminal.err(`failed to destroy ${id}: ${messageOf(error)}`));
}
