import type { RegistryClient } from "../registry/registry-client.ts";
import { type ImageReference, parseReference } from "../registry/repository.ts";

/** Base images with the digests that their tags have now. */
export type BaseDigests = Readonly<Record<string, string>>;

/**
 * Resolves base images, each once a run: images that share one share the answer. Throws what the registry threw, and
 * `Unresolvable` for a base that no registry has.
 */
export class BaseResolver {
  readonly #registry: RegistryClient;
  readonly #known = new Map<string, Promise<string>>();

  constructor(registry: RegistryClient) {
    this.#registry = registry;
  }

  /** The digests of these references. */
  async resolve(images: readonly string[]): Promise<BaseDigests> {
    const digests = await Promise.all(images.map(async (image) => [image, await this.#digest(image)] as const));
    return Object.fromEntries(digests);
  }

  #digest(image: string): Promise<string> {
    const answer = this.#known.get(image) ?? this.#ask(image, parseReference(image));
    this.#known.set(image, answer);
    return answer;
  }

  async #ask(image: string, reference: ImageReference | undefined): Promise<string> {
    if (reference === undefined) throw new Unresolvable(`${image} is not the name of an image`);
    if (reference.digest !== undefined) return reference.digest;
    const digest = await this.#registry.find(reference.repository, reference.reference, "pull");
    if (digest === undefined) throw new Unresolvable(`its registry has no ${image}`);
    return digest;
  }
}

/** A base image that cannot be told from its registry. */
export class Unresolvable extends Error {
  override readonly name = "Unresolvable";
}
