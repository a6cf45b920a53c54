import { PlatformError, parseJson } from "@slipway/core";
import { array, object, safeParse, string } from "zod/mini";

import { type AuthorisePorts, Authoriser, type Scope } from "./authorise.ts";
import { sha256 } from "./digest.ts";
import { ACCEPT, findManifest } from "./find-manifest.ts";
import { type AskForManifest, manifestRequests } from "./manifest-request.ts";
import { INDEX_TYPES, MANIFEST_TYPES } from "./media-types.ts";
import { type Repository, printRepository } from "./repository.ts";

/** A manifest as its registry keeps it: the digest is that of these very bytes. */
export interface Manifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly body: string;
}

/** What we ask a registry (OCI distribution specification 1.1). */
export interface RegistryClient {
  /** The digest that a tag or a digest means, `undefined` when there is none. Throws for every other answer. */
  find(repository: Repository, reference: string, actions?: Scope["actions"]): Promise<string | undefined>;
  /** The same, but `undefined` for an index of which a part is gone: rules of retention remove what has no tag. */
  findWhole(repository: Repository, reference: string): Promise<string | undefined>;
  /** A manifest by its digest, held against it. */
  manifest(repository: Repository, digest: string): Promise<Manifest>;
  /** Makes a tag mean a manifest that the repository has. One request: the tag moves whole, or not at all. */
  setTag(repository: Repository, tag: string, manifest: Manifest): Promise<void>;
}

/** A client for all registries of a run. */
export function registryClient(ports: AuthorisePorts): RegistryClient {
  const ask = manifestRequests(new Authoriser(ports));
  return {
    find: async (repository, reference, actions) =>
      (await findManifest({ repository, reference, ...(actions === undefined ? {} : { actions }) }, ask))?.digest,
    async findWhole(repository, reference) {
      const found = await findManifest({ repository, reference }, ask);
      if (found === undefined || !INDEX_TYPES.has(found.mediaType)) return found?.digest;
      const parts = childrenOf(await fetchManifest(repository, found.digest, ask));
      const there = await Promise.all(parts.map((part) => findManifest({ repository, reference: part }, ask)));
      return there.includes(undefined) ? undefined : found.digest;
    },
    manifest: (repository, digest) => fetchManifest(repository, digest, ask),
    async setTag(repository, tag, { digest, body, mediaType }) {
      const headers = { "content-type": mediaType };
      const response = await ask(repository, { method: "PUT", reference: tag, headers, body });
      const stored = response.headers.get("docker-content-digest") ?? digest;
      if (stored !== digest)
        throw new PlatformError(`${printRepository(repository)}:${tag} became ${stored} instead of ${digest}`);
    },
  };
}

async function fetchManifest(repository: Repository, digest: string, ask: AskForManifest): Promise<Manifest> {
  const { text, headers } = await ask(repository, { method: "GET", reference: digest, headers: ACCEPT });
  if (sha256(text) !== digest)
    throw new PlatformError(`${printRepository(repository)} answered with something else than ${digest}`);
  return { digest, body: text, mediaType: headers.get("content-type") ?? MANIFEST_TYPES[2] };
}

const index = object({ manifests: array(object({ digest: string() })) });

/** The manifests that an index consists of. Throws `PlatformError` for one that cannot be read. */
function childrenOf({ body, digest }: Manifest): readonly string[] {
  const parsed = safeParse(index, parseJson(body));
  if (!parsed.success) throw new PlatformError(`${digest} is called an index and is none`);
  return parsed.data.manifests.map((child) => child.digest);
}
