import { setTimeout as sleep } from "node:timers/promises";

import type { ExitEvent } from "../wire/machine.ts";
import type { Instance } from "./instance.ts";
import type { ProcessExit } from "./process.ts";
import type { MachineRecord } from "./record.ts";
import { restartAfter } from "./restart-policy.ts";

/** Starts a machine's current version: `starting`, then `started` once its process runs. */
export async function boot(record: MachineRecord): Promise<void> {
  const { instance } = record;
  record.state = "starting";
  const { exited } = await instance.start();
  record.event("start", "started", "flyd");
  record.state = "started";
  exited.then((exit) => afterExit(record, instance, exit)).catch((error: unknown) => fail(record, error));
}

/** What Fly does when a process ends by itself: note it, then restart, destroy or leave the machine stopped. */
async function afterExit(record: MachineRecord, instance: Instance, exit: ProcessExit): Promise<void> {
  const current = (): boolean => record.instance === instance && !instance.stopRequested;
  if (!current()) return;
  const next = restartAfter(instance.plan.config, exit.code, record.restarts);
  exitEvent(record, exit, { restarting: next.restart, requested: false });
  if (!next.restart) return await rest(record);
  record.restarts += 1;
  instance.checks.down("connect: connection refused");
  record.state = "starting";
  await sleep(next.pauseMs / record.host.speed, undefined, { ref: false });
  if (current()) await boot(record);
}

async function rest(record: MachineRecord): Promise<void> {
  record.instance.checks.down("the machine is stopped");
  record.state = "stopped";
  if (record.instance.plan.config.auto_destroy === true) await discard(record);
}

/** Ends a machine for good and removes what it left on disk. */
export async function discard(record: MachineRecord): Promise<void> {
  record.state = "destroying";
  await record.instance.stop();
  await record.stale?.stop();
  record.stale = undefined;
  await record.instance.remove();
  record.event("destroy", "destroyed", "flyd");
  record.state = "destroyed";
}

/** Notes the end of a process. */
export function exitEvent(
  record: MachineRecord,
  exit: ProcessExit,
  how: { readonly restarting: boolean; readonly requested: boolean },
): void {
  const event: ExitEvent = {
    exit_code: exit.code,
    signal: exit.signal === 0 ? -1 : exit.signal,
    oom_killed: false,
    requested_stop: how.requested,
    restarting: how.restarting,
    exited_at: new Date().toISOString(),
  };
  record.event("exit", "stopped", "flyd", { exit_event: event, restart_count: record.restarts });
}

/** A transition that broke: the machine is `failed`, and its log says why. */
export function fail(record: MachineRecord, error: unknown): void {
  record.host.log({
    timestamp: new Date().toISOString(),
    machine: record.id,
    region: record.region,
    stream: "fly",
    text: error instanceof Error ? error.message : String(error),
  });
  record.state = "failed";
}
