import type { Environment } from "@slipway/core";

import type { Place } from "./place.ts";

/** `$NAME`, `${NAME}`, or `$$` for a dollar sign. */
const REFERENCE = /\$(?:\$|\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))/g;

/**
 * Puts environment variables into the texts of a configuration. Only variables that the workflow names may be used: a
 * file of the repository must not be able to send any other secret of the job to any address.
 */
export class Variables {
  readonly #env: Environment;
  readonly #allowed: readonly string[];
  /** The values that were put in; they are secrets. */
  readonly used = new Set<string>();

  constructor(env: Environment, allowed: readonly string[]) {
    this.#env = env;
    this.#allowed = allowed;
  }

  expand(text: string, at: Place): string {
    return text.replaceAll(REFERENCE, (reference: string, braced: string | undefined, bare: string | undefined) => {
      const name = braced ?? bare;
      return name === undefined ? reference.slice(1) : this.#value(name, at);
    });
  }

  #value(name: string, at: Place): string {
    const value = this.#allowed.includes(name) ? this.#env[name] : undefined;
    if (!this.#allowed.includes(name))
      at.problem(`uses $${name}, which checks-env does not name; write $$ for a dollar`);
    else if (value === undefined || value === "") at.problem(`uses $${name}, which is not set in the environment`);
    else this.used.add(value);
    return value ?? "";
  }
}
