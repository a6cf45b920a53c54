import { groupsOf } from "../config/groups.ts";
import { DEFAULT_GUEST } from "../config/guest.ts";
import { machineConfigFor } from "../config/machine-config.ts";
import type { Deployment } from "./deployment.ts";
import { firstLease } from "./leases.ts";
import { waitForGood } from "./wait.ts";

/** Tries the new image on a machine of its own for each group, and destroys it when it is good; a bad one is left. */
export async function canary(deployment: Deployment): Promise<void> {
  const { api, config, release, terminal } = deployment;
  for (const group of groupsOf(config)) {
    terminal.out(`Creating canary machine for group ${group}`);
    const made = machineConfigFor(config, group, release);
    const metadata = { ...made.metadata, fly_canary: "true" };
    const guest = made.guest ?? DEFAULT_GUEST;
    const machine = await api.launch({
      config: { ...made, metadata, guest, dns: { skip_registration: true } },
      region: config.primary_region,
      lease_ttl: firstLease(deployment),
    });
    await waitForGood(deployment, machine);
    await api.destroy(machine.id, machine.nonce);
    terminal.out(`Canary machine ${machine.id} is good and was destroyed`);
  }
}
