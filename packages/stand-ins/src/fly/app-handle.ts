import type { ImageStore } from "./images/store.ts";
import { machineJson } from "./machine/json.ts";
import type { LogLine } from "./machine/log-ring.ts";
import type { Machine } from "./machine/machine.ts";
import { seed } from "./seed.ts";
import type { SeedPlan } from "./seed.ts";
import type { FlyApp } from "./state/app.ts";
import { releaseJson } from "./state/releases.ts";
import type { MachineJson, MachineState } from "./wire/machine.ts";
import type { ReleaseJson } from "./wire/release.ts";

/** What a test sees of an app, and does to it, past the API. */
export interface FlyAppHandle {
  readonly name: string;
  /** The public URL: the app's edge on loopback. */
  readonly url: string;
  /** Those that are not destroyed. */
  machines(): MachineJson[];
  /** Every state that a machine has been in, oldest first. */
  historyOf(machine: string): readonly MachineState[];
  /** Newest first. */
  releases(): ReleaseJson[];
  /** The configuration stored with the newest release; undefined before the first. */
  definition(): unknown;
  secretNames(): string[];
  /** Sets secrets past the API; a running machine keeps those that it was made with. */
  setSecrets(values: Readonly<Record<string, string | null>>): void;
  /** What the machines wrote, unmasked: masking is the reader's duty. */
  logs(): LogLine[];
  /** Deploys a first release directly, so that something is live. */
  seed(plan: SeedPlan): Promise<ReleaseJson>;
  /** Puts every machine to sleep. */
  sleep(how: "stopped" | "suspended"): Promise<void>;
  /** Takes the leases of all machines (or of one) as somebody else, for so many seconds. */
  holdLeases(by: string, seconds: number, machine?: string): void;
  /** Destroys every machine. */
  clear(): Promise<void>;
}

/** The handle of an app. */
export function appHandle(app: FlyApp, images: ImageStore): FlyAppHandle {
  return {
    name: app.name,
    url: app.url,
    machines: () => app.active().map(({ record }) => machineJson(record)),
    historyOf: (machine) => [...(app.find(machine)?.record.history ?? [])],
    releases: () => app.releases.list().map((release) => releaseJson(release)),
    definition: () => app.releases.current()?.definition,
    secretNames: () => app.secrets.list().map(({ name }) => name),
    setSecrets: (values) => void app.secrets.change(values),
    logs: () => app.logs.lines(),
    seed: async (plan) => releaseJson(await seed(app, images, plan)),
    sleep: async (how) => await onAll(app, (machine) => (how === "stopped" ? machine.stop() : machine.suspend())),
    holdLeases: (by, seconds, id) => {
      for (const { record } of app.active()) if (id === undefined || id === record.id) record.lease.take(by, seconds);
    },
    clear: async () => await onAll(app, (machine) => machine.destroy(true)),
  };
}

async function onAll(app: FlyApp, command: (machine: Machine) => void): Promise<void> {
  const machines = app.active();
  for (const machine of machines) command(machine);
  await Promise.all(machines.map((machine) => machine.settled()));
}
