import { setImmediate as immediate } from "node:timers/promises";

import { UserError } from "@slipway/core";

import type { AuthorisePorts, Scope } from "./authorise.ts";
import { type Bearer, fetchToken } from "./token.ts";

/** Those who want a token from one place at the same time. */
interface Batch {
  readonly scopes: Scope[];
  readonly token: Promise<string>;
}

/**
 * Gets tokens: one for all repositories of a registry that are asked about at the same time (distribution specification,
 * token authentication: `scope` may be given several times), so that many images cost one request.
 */
export class TokenDesk {
  readonly #ports: AuthorisePorts;
  readonly #open = new Map<string, Batch>();

  constructor(ports: AuthorisePorts) {
    this.#ports = ports;
  }

  /** A token for a scope. Throws as `fetchToken` does. */
  async token(challenge: Bearer, scope: Scope): Promise<string> {
    const place = JSON.stringify([scope.host, challenge.realm, challenge.service]);
    const batch = this.#open.get(place) ?? this.#begin(place, challenge, scope.host);
    batch.scopes.push(scope);
    try {
      return await batch.token;
    } catch (error) {
      // The refusal may be meant for another's repository.
      if (batch.scopes.length === 1 || !(error instanceof UserError)) throw error;
      return this.#fetch(challenge, scope.host, [scope]);
    }
  }

  #begin(place: string, challenge: Bearer, host: string): Batch {
    const scopes: Scope[] = [];
    const batch = { scopes, token: this.#later(place, challenge, host, scopes) };
    this.#open.set(place, batch);
    return batch;
  }

  async #later(place: string, challenge: Bearer, host: string, scopes: readonly Scope[]): Promise<string> {
    // Whoever has waited for the registry's first answer has come by then.
    await immediate();
    this.#open.delete(place);
    return this.#fetch(challenge, host, scopes);
  }

  async #fetch(challenge: Bearer, host: string, scopes: readonly Scope[]): Promise<string> {
    const credentials = await this.#ports.credentials(host);
    return fetchToken(challenge, { host, scopes, credentials }, this.#ports);
  }
}
