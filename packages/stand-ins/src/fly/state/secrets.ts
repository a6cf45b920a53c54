import { createHmac, randomBytes } from "node:crypto";

import type { SecretsSnapshot } from "../machine/host.ts";

/** A secret as the API names it: never its value. */
export interface SecretJson {
  readonly name: string;
  readonly digest: string;
  readonly created_at: string;
  readonly updated_at: string;
}

interface Secret {
  readonly value: string;
  readonly digest: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An app's secrets. Their digests are keyed, so that no one can guess a value from them. */
export class Secrets {
  readonly #key = randomBytes(16);
  readonly #secrets = new Map<string, Secret>();
  #version = 0;
  #previous: SecretsSnapshot | undefined;

  /** Sets the given ones and unsets those that are null; returns the new version of the set. */
  change(values: Readonly<Record<string, string | null>>): number {
    this.#previous = this.snapshot();
    const now = new Date().toISOString();
    for (const [name, value] of Object.entries(values)) {
      if (value === null) this.#secrets.delete(name);
      else
        this.#secrets.set(name, {
          value,
          digest: createHmac("sha256", this.#key).update(`${name}\0${value}`).digest("hex").slice(0, 16),
          createdAt: this.#secrets.get(name)?.createdAt ?? now,
          updatedAt: now,
        });
    }
    this.#version += 1;
    return this.#version;
  }

  /** Names and digests, by name. */
  list(): SecretJson[] {
    return [...this.#secrets]
      .map(([name, { digest, createdAt, updatedAt }]) => ({
        name,
        digest,
        created_at: createdAt,
        updated_at: updatedAt,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  }

  /** The number of the newest change; 0 before the first. */
  get version(): number {
    return this.#version;
  }

  /** What a machine version that is made now binds, where it is not the newest. */
  previous(): SecretsSnapshot {
    return this.#previous ?? this.snapshot();
  }

  /** What a machine version that is made now binds. */
  snapshot(): SecretsSnapshot {
    const entries = [...this.#secrets];
    return {
      version: this.#version,
      values: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
      digests: Object.fromEntries(entries.map(([name, { digest }]) => [name, digest])),
    };
  }
}
