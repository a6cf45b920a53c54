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
  /** What they mean, where that was asked for before. */
  readonly known?: Meanings | undefined;
}

/** What tags mean now: a digest, or `undefined` for a tag that is not there. */
export type Meanings = ReadonlyMap<string, string | undefined>;

/** Asks what tags mean, side by side. Throws what the registry threw. */
export async function lookUpTags(
  { repository, tags }: Pick<TagOrder, "repository" | "tags">,
  find: RegistryClient["find"],
): Promise<Meanings> {
  return new Map(await Promise.all(tags.map(async (tag) => [tag, await find(repository, tag)] as const)));
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
  const meanings = lookFirst ? (order.known ?? (await lookUpTags(order, patientFind(ports)))) : undefined;
  let manifest: Manifest | undefined;
  for (const tag of tags) {
    if (meanings?.get(tag) !== digest)
      await patiently(ports, async () => {
        manifest ??= await ports.registry.manifest(repository, digest);
        await ports.registry.setTag(repository, tag, manifest);
      });
    ports.onTag(`${printRepository(repository)}:${tag}`);
  }
}

function patientFind(ports: SettlePorts): RegistryClient["find"] {
  return (...asked) => patiently(ports, () => ports.registry.find(...asked));
}

/** Tries again when a registry is in trouble, for as long as a push would. */
export function patiently<T>(ports: RetryPorts, work: () => Promise<T>): Promise<T> {
  return retry(work, isPassing, PUSH_RETRIES, ports);
}

function isPassing(error: unknown): Verdict {
  if (error instanceof HttpError) return { again: error.status >= 500 || error.status === 429 || error.status === 408 };
  return { again: error instanceof TimeoutError || codeOf(error) !== undefined };
}
