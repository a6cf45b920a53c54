import { configuredChecks, processGroupOf } from "../../wire/machine-config.ts";
import type { MachineJson } from "../../wire/machine.ts";
import { machineConfigFor } from "../config/machine-config.ts";
import { CliError, messageOf } from "../errors.ts";
import type { Deployment } from "./deployment.ts";
import type { Leases } from "./leases.ts";
import { waitForGood } from "./wait.ts";

/** One machine of a deployment and its place in it, for the progress it prints. */
export interface UpdateEntry {
  readonly machine: MachineJson;
  readonly label: string;
}

/** Numbers the machines: `[1/2]`. */
export function entriesOf(machines: readonly MachineJson[]): UpdateEntry[] {
  return machines.map((machine, index) => ({ machine, label: `[${index + 1}/${machines.length}]` }));
}

/** Whether a machine was asleep: it is then updated but neither started nor checked. */
export function sleeps({ state, config }: MachineJson): boolean {
  return state === "stopped" || state === "suspended" || (config?.standbys ?? []).length > 0;
}

/**
 * Updates one machine and waits until it is good, again as often as `--deploy-retries` says.
 * Throws what stopped it; what it did stays.
 */
export async function updateMachine(
  deployment: Deployment,
  leases: Leases,
  entry: UpdateEntry,
  wait = true,
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await updateOnce(deployment, leases, entry, wait);
    } catch (error) {
      if (deployment.signal.aborted || attempt >= deployment.options.retries) throw error;
      deployment.terminal.out(`${entry.label} Retrying ${entry.machine.id}: ${messageOf(error)}`);
    }
  }
}

async function updateOnce(
  deployment: Deployment,
  leases: Leases,
  { machine, label }: UpdateEntry,
  wait: boolean,
): Promise<void> {
  const { api, terminal, config, release } = deployment;
  const prior = machine.config ?? machine.incomplete_config;
  const group = processGroupOf(prior);
  const next = {
    config: machineConfigFor(config, group, release, prior),
    region: machine.region,
    skip_launch: sleeps(machine),
  };
  terminal.out(`${label} Updating ${machine.id} [${group}]`);
  const updated =
    machine.host_status === "ok"
      ? await api.update(machine.id, next, leases.nonceOf(machine.id))
      : await replace(deployment, leases, machine, next);
  if (wait && !next.skip_launch) await waitForGood(deployment, updated);
  const note = next.skip_launch && configuredChecks(next.config) > 0 ? " (asleep: not started, not checked)" : "";
  terminal.out(`${label} Machine ${updated.id} [${group}] update succeeded${note}`);
}

/** A machine whose host cannot be reached is replaced by a new one. */
async function replace(
  deployment: Deployment,
  leases: Leases,
  old: MachineJson,
  next: Parameters<Deployment["api"]["launch"]>[0],
): Promise<MachineJson> {
  const { api, terminal } = deployment;
  terminal.out(`Replacing ${old.id} by new machine`);
  await api.destroy(old.id, leases.nonceOf(old.id));
  leases.forget(old.id);
  return await api.launch(next);
}

/** Runs `work` over the items, at most `limit` at a time; after a failure no further one begins. Throws the first failure. */
export async function pool<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined && failures.length === 0; item = rest.shift())
      await work(item).catch((error: unknown) => void failures.push(error));
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker));
  const [first] = failures;
  if (first !== undefined) throw first instanceof Error ? first : new CliError(messageOf(first));
}
