import { createHash } from "node:crypto";

import type { ImageSpec } from "../images/image-spec.ts";
import type { BaseDigests } from "./base-digests.ts";

/** Everything that decides what is in an image, as far as it can be known before the build. */
export interface KeyParts {
  readonly spec: Pick<ImageSpec, "target" | "platforms" | "buildArgs" | "labels" | "secrets" | "network">;
  /** The Dockerfile's bytes; it counts even when the context leaves it out. */
  readonly dockerfile: Uint8Array;
  /** The context's hash. */
  readonly context: string;
  /** Base images by their digests; by nothing but their names when they are not asked for. */
  readonly bases: BaseDigests;
  readonly provenance: string;
  readonly sbom: boolean;
  /** The machine's own platform, for builds that name none. */
  readonly platform: string;
}

/** Goes up when the way of counting changes, so that no old key is met by a new one. */
const SCHEMA = "slipway/build-image@1";

/**
 * The content key, as 64 hex digits. Labels of the event, the commit's time and the values of secrets are not in it: the
 * first two change with every commit, the last must not be guessable from a tag.
 */
export function contentKey({ spec, dockerfile, context, bases, provenance, sbom, platform }: KeyParts): string {
  const canonical = JSON.stringify([
    SCHEMA,
    spec.target ?? "",
    spec.platforms.length === 0 ? [platform] : spec.platforms.toSorted(),
    sorted(spec.buildArgs),
    sorted(spec.labels),
    Object.keys(spec.secrets).toSorted(),
    spec.network,
    sha256(dockerfile),
    context,
    sorted(bases),
    provenance,
    sbom,
  ]);
  return sha256(canonical);
}

/** The tag under which an image with this key is found again. */
export function keyTag(key: string): string {
  return `slipway-${key}`;
}

function sorted(values: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
