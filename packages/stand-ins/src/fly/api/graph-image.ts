import { referenceOf } from "../images/image.ts";
import type { StoredImage } from "../images/image.ts";

/** An image as GraphQL shows it. */
export function graphImage(image: StoredImage) {
  const { configuration } = image;
  return {
    ...image,
    id: `img_${image.digest.slice("sha256:".length, 31)}`,
    ref: referenceOf(image),
    absoluteRef: referenceOf(image),
    label: image.tag,
    compressedSize: Math.min(image.bytes, 2 ** 31 - 1),
    compressedSizeFull: image.bytes,
    config: { Cmd: configuration.cmd, Entrypoint: configuration.entrypoint, WorkingDir: configuration.workdir },
    configDigest: image.digest,
    manifest: { config: { digest: image.digest, size: image.bytes } },
  };
}
