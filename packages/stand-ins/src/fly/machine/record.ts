import { EventEmitter, once } from "node:events";

import { machineId, ulid } from "../ids.ts";
import type { StoredImage } from "../images/image.ts";
import type { MachineConfig } from "../wire/machine-config.ts";
import type { MachineEvent, MachineState } from "../wire/machine.ts";
import type { MachineHost } from "./host.ts";
import { Instance } from "./instance.ts";
import { LeaseHolder } from "./lease.ts";

/** How many events a machine shows. */
const KEPT_EVENTS = 40;

/** What a new version of a machine is made from. */
export interface VersionPlan {
  readonly config: MachineConfig;
  readonly image: StoredImage;
  /** The version of the app's secrets that it must at least have; any when absent. */
  readonly minSecretsVersion?: number | undefined;
}

/** One machine's state, without the rules of how it may change. */
export class MachineRecord {
  readonly id = machineId();
  readonly name: string;
  readonly region: string;
  readonly privateIp: string;
  readonly host: MachineHost;
  readonly createdAt = new Date().toISOString();
  readonly lease = new LeaseHolder();
  /** Newest first. */
  readonly events: MachineEvent[] = [];
  /** Every version's configuration, newest first. */
  readonly versions: { readonly version: string; readonly user_config: MachineConfig }[] = [];
  /** Every state it has been in, oldest first. */
  readonly history: MachineState[] = [];
  instance: Instance;
  /** A former version whose process still serves the edge, under the fault `stale-edge`. */
  stale: Instance | undefined;
  cordoned = false;
  restarts = 0;
  updatedAt = this.createdAt;
  #state: MachineState = "created";
  readonly #changes = new EventEmitter().setMaxListeners(0);

  constructor(host: MachineHost, region: string, name: string | undefined, plan: VersionPlan) {
    this.host = host;
    this.region = region;
    this.name = name ?? `${host.app}-${this.id.slice(0, 6)}`;
    this.privateIp = `fdaa:0:1:a7b:${this.id.slice(0, 4)}:${this.id.slice(4, 8)}:${this.id.slice(8, 12)}:2`;
    this.history.push("created");
    this.instance = this.newInstance(plan);
  }

  get state(): MachineState {
    return this.#state;
  }

  set state(state: MachineState) {
    this.#state = state;
    this.history.push(state);
    this.touch();
  }

  /** Notes a change and wakes those who wait for one. */
  touch(): void {
    this.updatedAt = new Date().toISOString();
    this.#changes.emit("change");
  }

  /** Adds an event to the front of the list. */
  event(type: string, status: string, source: "user" | "flyd", request?: MachineEvent["request"]): void {
    this.events.unshift({ id: ulid(), type, status, source, timestamp: Date.now(), ...(request && { request }) });
    this.events.splice(KEPT_EVENTS);
  }

  /** A new version, not yet started; it binds the app's secrets as they are now. */
  newInstance({ config, image, minSecretsVersion }: VersionPlan): Instance {
    const version = ulid();
    this.versions.unshift({ version, user_config: config });
    return new Instance({
      host: this.host,
      machine: this.id,
      region: this.region,
      privateIp: this.privateIp,
      version,
      config,
      image,
      secrets: this.host.secrets(minSecretsVersion),
      onCheck: () => this.touch(),
    });
  }

  /** Whether `done` holds before `signal` fires; it is asked again after each change. */
  async until(done: () => boolean, signal: AbortSignal): Promise<boolean> {
    while (!done()) {
      if (signal.aborted) return false;
      try {
        await once(this.#changes, "change", { signal });
      } catch {
        return done();
      }
    }
    return true;
  }

  /** The instance whose process the edge reaches; undefined when there is none. */
  get serving(): Instance | undefined {
    return this.stale ?? (this.instance.running ? this.instance : undefined);
  }
}
