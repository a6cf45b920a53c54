import { setTimeout as sleep } from "node:timers/promises";

import { boot, exitEvent } from "./boot.ts";
import type { Instance } from "./instance.ts";
import type { MachineRecord } from "./record.ts";

/** How long Fly shows `replacing` at least, before it is shortened. */
const REPLACING_MS = 200;

/**
 * Puts a machine's new version in the place of its old one, after the API has answered: `replacing`, then the old
 * process is stopped, then the new one is started unless the launch is to be skipped.
 */
export async function swap(record: MachineRecord, old: Instance, next: Instance, skipLaunch: boolean): Promise<void> {
  const { host } = record;
  const wasRunning = old.running;
  await sleep(REPLACING_MS / host.speed, undefined, { ref: false });
  if (!next.spared && host.faults.take("image-pull-fails", host.app)) return revert(record, old, wasRunning);
  await retire(record, old);
  if (skipLaunch) {
    record.state = "stopped";
    return;
  }
  record.event("launch", "created", "user");
  await boot(record);
}

function revert(record: MachineRecord, old: Instance, wasRunning: boolean): void {
  record.instance = old;
  record.event("update", "failed", "flyd");
  record.state = wasRunning ? "started" : "stopped";
}

async function retire(record: MachineRecord, old: Instance): Promise<void> {
  const { host } = record;
  const wasRunning = old.running;
  const stale = wasRunning && host.faults.take("stale-edge", host.app) !== undefined;
  if (stale) {
    await record.stale?.stop();
    record.stale = old;
    old.checks.stop();
  } else if (!host.faults.active("stale-edge", host.app)) {
    await record.stale?.stop();
    record.stale = undefined;
  }
  const exit = stale ? { code: 0, signal: 0 } : await old.stop();
  if (!stale) await old.remove();
  if (wasRunning && exit) exitEvent(record, exit, { restarting: false, requested: true });
}
