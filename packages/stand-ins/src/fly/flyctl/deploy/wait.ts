import { setTimeout as sleep } from "node:timers/promises";

import { configuredChecks } from "../../wire/machine-config.ts";
import type { MachineJson } from "../../wire/machine.ts";
import { CliError, DeadlineError } from "../errors.ts";
import type { Deployment } from "./deployment.ts";
import { isConstantlyRestarting, startedAfterLaunch } from "./smoke.ts";

/** The longest that the API waits in one request, in seconds. */
const LONGEST_WAIT = 60;
const SMOKE_WINDOW_MS = 10_000;

/** Waits until a machine that was started is started, up and passing its checks; throws CliError when it is not. */
export async function waitForGood(deployment: Deployment, machine: MachineJson): Promise<void> {
  const { options } = deployment;
  if (options.healthChecks) await waitForState(deployment, machine.id, "started", options.waitTimeoutMs);
  if (options.smokeChecks) await smoke(deployment, machine.id);
  if (options.healthChecks) await health(deployment, machine);
  await deployment.api.processes(machine.id).catch(() => undefined);
}

/** Waits until a green machine is started and passes its checks: flyctl gives it no smoke check (strategy_bluegreen.go). */
export async function waitForGreen(deployment: Deployment, machine: MachineJson): Promise<void> {
  if (!deployment.options.healthChecks) return;
  await waitForState(deployment, machine.id, "started", deployment.options.waitTimeoutMs);
  await health(deployment, machine);
}

/** Waits for a state, asking again as long as there is time. */
export async function waitForState(
  { api, terminal, signal }: Deployment,
  id: string,
  state: string,
  timeoutMs: number | undefined,
): Promise<void> {
  terminal.out(`Waiting for ${id} to have state: ${state}`);
  const end = deadline(timeoutMs);
  while (!end.past()) {
    const seconds = Math.max(1, Math.min(LONGEST_WAIT, Math.ceil(end.leftMs() / 1000)));
    if (await api.wait(id, [state], seconds)) return terminal.out(`Machine ${id} has state: ${state}`);
    await sleep(500, undefined, { signal });
  }
  throw new CliError(`timeout reached waiting for machine's state to change`, increase("wait-timeout"));
}

async function smoke({ api, terminal, signal, speed }: Deployment, id: string): Promise<void> {
  terminal.out(`Checking that ${id} is up and running`);
  const end = deadline(SMOKE_WINDOW_MS / speed);
  for (;;) {
    const machine = await api.get(id);
    if (isConstantlyRestarting(machine))
      throw new CliError(`smoke checks for ${id} failed: the app appears to be crashing`);
    const started = startedAfterLaunch(machine);
    const steady = started !== undefined && Date.now() - started > SMOKE_WINDOW_MS / speed;
    if (steady || end.past()) return;
    await sleep(500, undefined, { signal });
  }
}

async function health({ api, terminal, signal, options }: Deployment, { id, config }: MachineJson): Promise<void> {
  if (configuredChecks(config) === 0) return;
  const end = deadline(options.waitTimeoutMs);
  let told = false;
  while (!end.past()) {
    const { checks = [] } = await api.get(id);
    const counted = checks.filter(({ name }) => !name.startsWith("bg_deployments_compat"));
    const passing = counted.filter(({ status }) => status === "passing").length;
    if (counted.length > 0 && passing === counted.length)
      return terminal.out(`Machine ${id} is healthy: ${passing}/${counted.length} checks pass`);
    if (!told) terminal.out(`Waiting for ${id} to become healthy: ${passing}/${counted.length}`);
    told = true;
    await sleep(1000, undefined, { signal });
  }
  throw new DeadlineError(
    `timeout reached waiting for health checks to pass for machine ${id}: context deadline exceeded`,
    increase("wait-timeout"),
  );
}

function increase(flag: string): string {
  return `You can increase the timeout with the --${flag} flag`;
}

/** The end of a wait; one without a timeout never comes. */
export function deadline(timeoutMs: number | undefined): { past(): boolean; leftMs(): number } {
  const end = timeoutMs === undefined ? Infinity : performance.now() + timeoutMs;
  return { past: () => performance.now() >= end, leftMs: () => Math.max(0, end - performance.now()) };
}
