import { type HttpResponse, PlatformError } from "@slipway/core";

import type { Scope } from "./authorise.ts";
import { isDigest, sha256 } from "./digest.ts";
import type { AskForManifest } from "./manifest-request.ts";
import { MANIFEST_TYPES } from "./media-types.ts";
import { type Repository, printRepository } from "./repository.ts";

/** What a registry says that a tag or a digest means. */
export interface FoundManifest {
  readonly digest: string;
  /** Empty when it does not say so. */
  readonly mediaType: string;
}

/** Where to look, and what it is looked for. */
export interface Lookup {
  readonly repository: Repository;
  /** A tag or a digest. */
  readonly reference: string;
  readonly actions?: Scope["actions"];
}

/** The header with all media types that we understand. */
export const ACCEPT = { accept: MANIFEST_TYPES.join(", ") };

/**
 * Finds a manifest by a HEAD; `undefined` for a 404. The digest's header is optional (distribution specification 1.1,
 * "Pulling manifests"): without one, the manifest's bytes say it.
 */
export async function findManifest(
  { repository, ...lookup }: Lookup,
  ask: AskForManifest,
): Promise<FoundManifest | undefined> {
  for (const method of ["HEAD", "GET"] as const) {
    const response = await ask(repository, { ...lookup, method, headers: ACCEPT, accept: [404] });
    if (response.status === 404) return undefined;
    const digest = digestOf(response, method);
    if (digest !== undefined) return { digest, mediaType: mediaTypeOf(response) };
  }
  throw new PlatformError(`${printRepository(repository)} answered without a digest`);
}

function digestOf({ headers, text }: HttpResponse, method: "HEAD" | "GET"): string | undefined {
  const said = headers.get("docker-content-digest") ?? "";
  if (isDigest(said)) return said;
  return method === "GET" && text !== "" ? sha256(text) : undefined;
}

function mediaTypeOf({ headers }: HttpResponse): string {
  return (headers.get("content-type") ?? "").replace(/\s*;.*$/, "");
}
