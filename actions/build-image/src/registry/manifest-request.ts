import { HttpError, type HttpRequest, type HttpResponse, UserError, isLoopback } from "@slipway/core";

import type { Authoriser, Scope } from "./authorise.ts";
import { type Repository, printRepository } from "./repository.ts";

/** A request for a manifest of a repository. */
export type ManifestRequest = Omit<HttpRequest, "url"> & {
  /** A tag or a digest. */
  readonly reference: string;
  readonly actions?: Scope["actions"];
};

/** Sends a request for a manifest. Throws as `Http` does, and `UserError` for a 401 or a 403. */
export type AskForManifest = (repository: Repository, request: ManifestRequest) => Promise<HttpResponse>;

const TIMEOUT = 10_000;

/** Asks for manifests with what each registry wants to see. */
export function manifestRequests(authoriser: Authoriser): AskForManifest {
  return async (repository, { reference, actions = "pull,push", ...request }) => {
    const { host, path } = repository;
    try {
      const url = manifestUrl(repository, reference);
      return await authoriser.send({ ...request, url, timeout: TIMEOUT }, { host, path, actions });
    } catch (error) {
      throw error instanceof HttpError && error.status === 403 ? forbidden(repository, error) : error;
    }
  };
}

/** Docker Hub's registry has another host than its images; a registry on this machine speaks http. */
function manifestUrl({ host, path }: Repository, reference: string): URL {
  const server = host === "docker.io" ? "registry-1.docker.io" : host;
  const scheme = isLoopback(server.replace(/:\d+$/, "")) ? "http" : "https";
  return new URL(`${scheme}://${server}/v2/${path}/manifests/${reference}`);
}

function forbidden(repository: Repository, cause: HttpError): UserError {
  const hint =
    repository.host === "ghcr.io"
      ? 'Add "permissions: { packages: write }" to the job, and give the repository access in the package\'s settings.'
      : "The user may not push to this repository.";
  return new UserError(`${printRepository(repository)}: the registry forbids it (403)`, { hint, cause });
}
