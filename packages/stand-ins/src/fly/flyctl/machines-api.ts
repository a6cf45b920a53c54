import { z } from "zod";

import type { MachineConfig } from "../wire/machine-config.ts";
import { machine } from "../wire/machine.ts";
import type { MachineJson } from "../wire/machine.ts";
import type { FlyClient } from "./api.ts";
import { ApiError, messageOf } from "./errors.ts";

const lease = z.looseObject({ data: z.looseObject({ nonce: z.string() }) });

/** What a machine is launched or updated with. */
export interface LaunchInput {
  readonly config: MachineConfig;
  readonly region?: string | undefined;
  readonly skip_launch?: boolean;
  readonly skip_service_registration?: boolean;
  /** Seconds for which the new machine is leased to who makes it. */
  readonly lease_ttl?: number | undefined;
}

/** Go leaves out of its JSON what is not set; a false skip_launch is not set. */
function bodyOf({ skip_launch, ...rest }: LaunchInput, leastSecrets: number | undefined) {
  const least = leastSecrets === undefined ? {} : { min_secrets_version: leastSecrets };
  return { skip_secrets: false, ...rest, ...least, ...(skip_launch === true && { skip_launch }) };
}

/** The Machines API of one app, as flyctl speaks it. Every failure names its machine. */
export class MachinesApi {
  readonly client: FlyClient;
  readonly #app: string;
  readonly #base: string;
  readonly #leastSecrets: number | undefined;

  /** @param leastSecrets the version of the app's secrets that new machine versions must at least have, when it is known */
  constructor(client: FlyClient, app: string, leastSecrets?: number) {
    this.client = client;
    this.#leastSecrets = leastSecrets;
    this.#app = app;
    this.#base = `/apps/${encodeURIComponent(app)}/machines`;
  }

  /** The same under another signal. */
  under(signal: AbortSignal): MachinesApi {
    return new MachinesApi(this.client.under(signal), this.#app, this.#leastSecrets);
  }

  async list(): Promise<MachineJson[]> {
    return z.array(machine).parse(await this.client.flaps({ path: this.#base }));
  }

  async get(id: string): Promise<MachineJson> {
    return machine.parse(await named(`failed to get VM ${id}`, this.client.flaps({ path: `${this.#base}/${id}` })));
  }

  async launch(input: LaunchInput): Promise<MachineJson> {
    const body = bodyOf(input, this.#leastSecrets);
    return machine.parse(
      await named("failed to launch VM", this.client.flaps({ method: "POST", path: this.#base, body })),
    );
  }

  async update(id: string, input: LaunchInput, nonce: string | undefined): Promise<MachineJson> {
    const request = { method: "POST", path: `${this.#base}/${id}`, body: bodyOf(input, this.#leastSecrets), nonce };
    return machine.parse(await named(`failed to update VM ${id}`, this.client.flaps(request)));
  }

  async destroy(id: string, nonce?: string): Promise<void> {
    await named(
      `failed to destroy VM ${id}`,
      this.client.flaps({ method: "DELETE", path: `${this.#base}/${id}?kill=true`, nonce }),
    );
  }

  /** start, stop, cordon, uncordon and their like. */
  async command(id: string, command: string, body: unknown = {}, nonce?: string): Promise<void> {
    await named(
      `failed to ${command} VM ${id}`,
      this.client.flaps({ method: "POST", path: `${this.#base}/${id}/${command}`, body, nonce }),
    );
  }

  async processes(id: string): Promise<void> {
    await this.client.flaps({ path: `${this.#base}/${id}/ps` });
  }

  /** Whether the machine is in one of the states before the API's own time is up. Throws ApiError for all but that. */
  async wait(id: string, states: readonly string[], seconds: number): Promise<boolean> {
    const query = new URLSearchParams({ timeout: String(seconds) });
    for (const state of states) query.append("state", state);
    try {
      await this.client.flaps({ path: `${this.#base}/${id}/wait?${query.toString()}` });
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404 && states.includes("destroyed")) return true;
      if (error instanceof ApiError && (error.status === 408 || error.status === 429)) return false;
      throw error;
    }
  }

  /** Takes a lease, or prolongs the one whose nonce is given; returns its nonce. */
  async lease(id: string, seconds: number, nonce?: string): Promise<string> {
    const request = { method: "POST", path: `${this.#base}/${id}/lease?ttl=${seconds}`, nonce };
    return lease.parse(await named(`failed to get lease on VM ${id}`, this.client.flaps(request))).data.nonce;
  }

  async release(id: string, nonce: string): Promise<void> {
    await this.client.flaps({ method: "DELETE", path: `${this.#base}/${id}/lease`, nonce });
  }
}

async function named<Value>(what: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(`${what}: ${messageOf(error)}`, error.status, error.requestId);
  }
}
