import { type FlyLive, type RestoredConfig, digestOf, withoutDigest } from "@slipway/platforms/fly";
import { type Destination, type Move, releaseNameOf } from "@slipway/releases";

import type { Inputs } from "../job.ts";

/** Why a release cannot come back when `imagesOf` has none. */
export const UNKNOWN_IMAGE = "which image it was is known neither from the record nor from Fly";

/** Where the image is to be found, in order: as it was recorded, then as Fly keeps it for its release. */
export function imagesOf(
  to: Destination,
  { releases }: Pick<FlyLive, "releases">,
): { readonly images: readonly [string, ...string[]]; readonly digest: string | undefined } | undefined {
  const name = nameOf(to);
  const kept = releases.find(({ version }) => `v${version}` === name)?.image;
  const recorded = recordedImage(to, releases);
  const images = [...new Set([recorded, kept].filter((image) => image !== undefined))];
  const [first, ...rest] = images;
  if (first === undefined) return undefined;
  return { images: [first, ...rest], digest: digestOf(first) };
}

function recordedImage(to: Destination, releases: FlyLive["releases"]): string | undefined {
  if (to.kind === "recorded") {
    const { artifact } = to.entry.record;
    return artifact.type === "image" && artifact.digest !== undefined
      ? `${withoutDigest(artifact.ref)}@${artifact.digest}`
      : undefined;
  }
  if (to.image !== undefined) return to.image;
  return releases.find(({ image }) => to.digest !== undefined && digestOf(image) === to.digest)?.image;
}

/** The release's number on Fly, as its record's last status says it. */
function nameOf(to: Destination): string | undefined {
  return to.kind === "recorded" ? releaseNameOf(to.entry) : to.release;
}

/** How many releases back Fly's memory is searched for a configuration, with room for those made meanwhile. */
const REMEMBERED = 45;

/** `current` where the release's own cannot be found. */
export function configOf({ to, from }: Move, newest: number, { config }: Pick<Inputs, "config">): RestoredConfig {
  const own = versionIn(nameOf(to));
  const again = to.kind === "recorded" ? versionIn(to.again) : Number.NaN;
  // When the release's own number is too long ago, that of its last return has the same configuration.
  const version = !Number.isNaN(again) && !(newest - own < REMEMBERED) ? again : own;
  const name = `v${version}`;
  if (config === "current" || Number.isNaN(version)) return { from: "current" };
  const before = from.entry?.record.before;
  const sha256 = before?.release === name ? before?.config?.sha256 : undefined;
  return { from: "release", version, sha256 };
}

function versionIn(name: string | undefined): number {
  return Number(/^v(\d+)$/.exec(name ?? "")?.[1] ?? Number.NaN);
}
