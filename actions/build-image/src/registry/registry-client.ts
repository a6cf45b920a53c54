import { createHash } from "node:crypto";

import { HttpError, type HttpRequest, type HttpResponse, PlatformError, UserError, isLoopback } from "@slipway/core";

import { type AuthorisePorts, Authoriser, type Scope } from "./authorise.ts";
import { MANIFEST_TYPES } from "./media-types.ts";
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
  /** A manifest by its digest, held against it. */
  manifest(repository: Repository, digest: string): Promise<Manifest>;
  /** Makes a tag mean a manifest that the repository has. One request: the tag moves whole, or not at all. */
  setTag(repository: Repository, tag: string, manifest: Manifest): Promise<void>;
}

const TIMEOUT = 10_000;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const ACCEPT = { accept: MANIFEST_TYPES.join(", ") };

/** A client for all registries of a run. */
export function registryClient(ports: AuthorisePorts): RegistryClient {
  const authoriser = new Authoriser(ports);
  const ask = (repository: Repository, request: ManifestRequest): Promise<HttpResponse> =>
    askFor(authoriser, repository, request);
  return {
    async find(repository, reference, actions = "pull,push") {
      const response = await ask(repository, { method: "HEAD", reference, actions, headers: ACCEPT, accept: [404] });
      return response.status === 404 ? undefined : digestOf(response, repository);
    },
    async manifest(repository, digest) {
      const { text, headers } = await ask(repository, { method: "GET", reference: digest, headers: ACCEPT });
      if (sha256(text) !== digest)
        throw new PlatformError(`${printRepository(repository)} answered with something else than ${digest}`);
      return { digest, body: text, mediaType: headers.get("content-type") ?? MANIFEST_TYPES[2] };
    },
    async setTag(repository, tag, { digest, body, mediaType }) {
      const headers = { "content-type": mediaType };
      const response = await ask(repository, { method: "PUT", reference: tag, headers, body });
      const stored = response.headers.get("docker-content-digest") ?? digest;
      if (stored !== digest)
        throw new PlatformError(`${printRepository(repository)}:${tag} became ${stored} instead of ${digest}`);
    },
  };
}

type ManifestRequest = Omit<HttpRequest, "url"> & {
  /** A tag or a digest. */
  readonly reference: string;
  readonly actions?: Scope["actions"];
};

async function askFor(
  authoriser: Authoriser,
  repository: Repository,
  { reference, actions = "pull,push", ...request }: ManifestRequest,
): Promise<HttpResponse> {
  const { host, path } = repository;
  try {
    const url = manifestUrl(repository, reference);
    return await authoriser.send({ ...request, url, timeout: TIMEOUT }, { host, path, actions });
  } catch (error) {
    throw error instanceof HttpError && error.status === 403 ? forbidden(repository, error) : error;
  }
}

/** Docker Hub's registry has another host than its images; a registry on this machine speaks http. */
function manifestUrl({ host, path }: Repository, reference: string): URL {
  const server = host === "docker.io" ? "registry-1.docker.io" : host;
  const scheme = isLoopback(server.replace(/:\d+$/, "")) ? "http" : "https";
  return new URL(`${scheme}://${server}/v2/${path}/manifests/${reference}`);
}

function digestOf(response: HttpResponse, repository: Repository): string {
  const digest = response.headers.get("docker-content-digest") ?? "";
  if (!DIGEST.test(digest)) throw new PlatformError(`${printRepository(repository)} answered without a digest`);
  return digest;
}

function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

function forbidden(repository: Repository, cause: HttpError): UserError {
  const hint =
    repository.host === "ghcr.io"
      ? 'Add "permissions: { packages: write }" to the job, and give the repository access in the package\'s settings.'
      : "The user may not push to this repository.";
  return new UserError(`${printRepository(repository)}: the registry forbids it (403)`, { hint, cause });
}
