import { HttpError, type RetryPorts, TimeoutError, type Verdict, codeOf, retry } from "@slipway/core";

import { PUSH_RETRIES } from "./engines/step.ts";
import type { Manifest, RegistryClient } from "./registry/registry-client.ts";
import { type Repository, printRepository } from "./registry/repository.ts";

/** Which tags shall mean which image. */
export interface TagOrder {
  readonly repository: Repository;
  readonly digest: string;
  readonly tags: readonly string[];
  /** Whether tags may be right already: then each is asked for before it is set. */
  readonly lookFirst: boolean;
}

/** What setting tags needs. */
export interface SettlePorts extends RetryPorts {
  readonly registry: RegistryClient;
  /** Called with each tag, `repository:tag`, that means the image from now on. */
  readonly onTag: (reference: string) => void;
}

/**
 * Makes tags mean an image that the registry has, one after the other and in one request each, without pulling it. A tag
 * that is right already is left alone: registries may forbid to write it again, and tell others when it is written.
 */
export async function settleTags(order: TagOrder, ports: SettlePorts): Promise<void> {
  const { repository, digest, tags, lookFirst } = order;
  const right = lookFirst ? await rightTags(order, ports) : new Set<string>();
  let manifest: Manifest | undefined;
  for (const tag of tags) {
    if (!right.has(tag))
      await patiently(ports, async () => {
        manifest ??= await ports.registry.manifest(repository, digest);
        await ports.registry.setTag(repository, tag, manifest);
      });
    ports.onTag(`${printRepository(repository)}:${tag}`);
  }
}

/** The tags that mean the image already, asked for side by side. */
async function rightTags({ repository, digest, tags }: TagOrder, ports: SettlePorts): Promise<ReadonlySet<string>> {
  const found = await Promise.all(tags.map((tag) => patiently(ports, () => ports.registry.find(repository, tag))));
  return new Set(tags.filter((_tag, index) => found[index] === digest));
}

/** Tries again when a registry is in trouble, for as long as a push would. */
export function patiently<T>(ports: RetryPorts, work: () => Promise<T>): Promise<T> {
  return retry(work, isPassing, PUSH_RETRIES, ports);
}

function isPassing(error: unknown): Verdict {
  if (error instanceof HttpError) return { again: error.status >= 500 || error.status === 429 || error.status === 408 };
  return { again: error instanceof TimeoutError || codeOf(error) !== undefined };
}
