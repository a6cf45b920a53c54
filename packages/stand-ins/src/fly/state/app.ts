import { createHash } from "node:crypto";
import { join } from "node:path";

import type { Edge } from "../edge/edge.ts";
import { startEdge } from "../edge/edge.ts";
import type { FlyFaults } from "../faults/faults.ts";
import type { ImageStore } from "../images/store.ts";
import type { MachineHost, SecretsSnapshot } from "../machine/host.ts";
import { LogRing } from "../machine/log-ring.ts";
import { Machine } from "../machine/machine.ts";
import type { LaunchPlan } from "../machine/machine.ts";
import type { FlyAppOptions } from "../options.ts";
import { Releases } from "./releases.ts";
import { Secrets } from "./secrets.ts";

/** What all apps of one stand-in share. */
export interface AppsFloor {
  readonly folder: string;
  readonly speed: number;
  readonly faults: FlyFaults;
  readonly images: ImageStore;
  readonly path: string;
  readonly processes: Set<number>;
}

/** One app: its machines, releases, secrets, log and public entrance. */
export class FlyApp {
  readonly name: string;
  readonly org: string;
  readonly regions: readonly [string, ...string[]];
  readonly seedMachines: number;
  readonly createdAt = new Date().toISOString();
  /** Of both Fly's numeric ids only their being stable matters. */
  readonly numericId: number;
  readonly machines: Machine[] = [];
  readonly releases = new Releases();
  readonly secrets = new Secrets();
  readonly logs = new LogRing();
  readonly host: MachineHost;
  #edge: Edge | undefined;

  constructor(options: FlyAppOptions, floor: AppsFloor) {
    this.name = options.name;
    this.org = options.org ?? "personal";
    const [first = "ams", ...others] = options.regions ?? [];
    this.regions = [first, ...others];
    this.seedMachines = options.machines ?? 1;
    this.numericId = createHash("sha256").update(options.name).digest().readUInt32BE() >>> 1;
    this.host = {
      ...floor,
      app: options.name,
      folder: join(floor.folder, options.name),
      secrets: (least) => this.#secretsOf(least),
      log: (line) => this.logs.add(line),
    };
  }

  /** Opens the edge; `url` must be a loopback one with a port. */
  async open(url: string | undefined): Promise<void> {
    const port = url === undefined ? 0 : Number(new URL(url).port);
    const wakeTimeoutMs = 60_000;
    this.#edge = await startEdge({ machines: () => this.machines, region: this.regions[0], wakeTimeoutMs }, port);
  }

  /** The URL of the edge. */
  get url(): string {
    if (!this.#edge) throw new Error(`The edge of ${this.name} is not open`);
    return this.#edge.url;
  }

  /** Fly's word for the app: deployed once it has a machine, suspended when all sleep. */
  get status(): "pending" | "deployed" | "suspended" {
    const states = this.active().map(({ record }) => record.state);
    if (states.length === 0) return "pending";
    return states.every((state) => state === "stopped" || state === "suspended") ? "suspended" : "deployed";
  }

  /** The machines that are not destroyed. */
  active(): Machine[] {
    return this.machines.filter(({ record }) => record.state !== "destroyed");
  }

  find(id: string): Machine | undefined {
    return this.machines.find(({ record }) => record.id === id);
  }

  launch(plan: LaunchPlan): Machine {
    const machine = new Machine(this.host, plan);
    this.machines.push(machine);
    return machine;
  }

  #secretsOf(least: number | undefined): SecretsSnapshot {
    const { faults } = this.host;
    const lags = least !== this.secrets.version && faults.take("secrets-lag", this.name) !== undefined;
    return lags ? this.secrets.previous() : this.secrets.snapshot();
  }

  /** Ends every process of the app and its edge. */
  async close(): Promise<void> {
    await this.#edge?.close();
    await Promise.all(this.machines.map((machine) => end(machine)));
  }
}

async function end(machine: Machine): Promise<void> {
  const { record } = machine;
  await machine.settled();
  const instances = [record.instance, record.stale].filter((instance) => instance !== undefined);
  await Promise.all(instances.map((instance) => instance.stop({ timeoutMs: 1000 })));
}
