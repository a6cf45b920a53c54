import type { Deployment } from "./deployment.ts";
import type { Leases } from "./leases.ts";
import { pool, updateMachine } from "./machine-update.ts";
import type { UpdateEntry } from "./machine-update.ts";

/**
 * Rolling: the first machine alone, then as many at a time as may be unavailable. The first failure ends it, and
 * nothing is turned back: machines that were updated stay on the new image.
 */
export async function rolling(deployment: Deployment, leases: Leases, entries: readonly UpdateEntry[]): Promise<void> {
  const [first, ...others] = entries;
  if (!first) return;
  await updateMachine(deployment, leases, first);
  const { maxUnavailable } = deployment.options;
  const limit = maxUnavailable >= 1 ? Math.floor(maxUnavailable) : Math.ceil(entries.length * maxUnavailable);
  await pool(others, limit, async (entry) => await updateMachine(deployment, leases, entry));
}

/** Immediate: all at once, waiting for none. */
export async function immediate(
  deployment: Deployment,
  leases: Leases,
  entries: readonly UpdateEntry[],
): Promise<void> {
  const { maxConcurrent } = deployment.options;
  await pool(entries, maxConcurrent, async (entry) => await updateMachine(deployment, leases, entry, false));
}
