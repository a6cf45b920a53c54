import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

import { processGroupOf } from "../../wire/machine-config.ts";
import type { MachineJson } from "../../wire/machine.ts";
import type { AppConfig } from "../config/app-config.ts";
import { defaultGroup } from "../config/groups.ts";
import type { Guest } from "../config/guest.ts";
import { releaseCommandConfig } from "../config/machine-config.ts";
import { CliError } from "../errors.ts";
import type { Deployment } from "./deployment.ts";
import { deadline, waitForState } from "./wait.ts";

const lines = z.array(z.looseObject({ text: z.string() }));

/** How much of the command's output is shown when it fails. */
const SHOWN_LINES = 100;

/** Runs the release command on a machine of its own; an exit code other than 0 fails the deployment. */
export async function runReleaseCommand(deployment: Deployment, machines: readonly MachineJson[]): Promise<void> {
  const { api, app, config, options, terminal } = deployment;
  const command = config.deploy?.release_command;
  if (command === undefined || command === "" || options.skipReleaseCommand) return;
  terminal.err(`Running ${app} release_command: ${command}`);
  const machine = await api.launch({
    config: releaseCommandConfig(config, deployment.release, largest(config, machines)),
    region: config.primary_region,
    skip_launch: true,
  });
  terminal.out(`Created release_command machine ${machine.id}`);
  await waitForState(deployment, machine.id, "stopped", options.waitTimeoutMs);
  terminal.err("Starting machine");
  await api.command(machine.id, "start");
  await finish(deployment, machine);
  const code = exitCodeOf(await api.get(machine.id));
  if (code !== 0) await failed(deployment, machine.id, code);
  terminal.out(`release_command ${machine.id} completed successfully`);
}

/** The size of the default group's machine with the most memory: the command gets as much as the app has. */
function largest(config: AppConfig, machines: readonly MachineJson[]): Guest | undefined {
  const group = defaultGroup(config);
  const guests = machines.filter((one) => processGroupOf(one.config) === group).map((one) => one.config?.guest);
  return guests.toSorted((a, b) => (b?.memory_mb ?? 0) - (a?.memory_mb ?? 0))[0];
}

async function finish({ api, options, signal }: Deployment, { id }: MachineJson): Promise<void> {
  const end = deadline(options.releaseCommandTimeoutMs);
  while (!end.past()) {
    const seconds = Math.max(1, Math.min(60, Math.ceil(end.leftMs() / 1000)));
    if (await api.wait(id, ["destroyed"], seconds)) return;
    await sleep(500, undefined, { signal });
  }
  throw new CliError(
    `timeout reached waiting for release_command machine ${id} to finish`,
    "You can increase the timeout with the --release-command-timeout flag",
  );
}

function exitCodeOf({ id, events = [] }: MachineJson): number {
  const exit = events.find(({ type }) => type === "exit")?.request?.exit_event;
  if (!exit) throw new CliError(`error finding the release_command machine ${id} exit event`);
  return exit.exit_code ?? 0;
}

async function failed({ api, app, terminal }: Deployment, id: string, code: number): Promise<never> {
  terminal.err(`Error release_command failed running on machine ${id} with exit code ${code}.`);
  terminal.err(`Checking logs: fetching the last ${SHOWN_LINES} lines below:`);
  const path = `/_stand-in/apps/${encodeURIComponent(app)}/logs?machine=${id}`;
  const logs = lines.parse(await api.client.uiex({ path }));
  for (const { text } of logs.slice(-SHOWN_LINES)) terminal.err(text);
  throw new CliError(`release_command failed: machine ${id} exited with non-zero status of ${code}`);
}
