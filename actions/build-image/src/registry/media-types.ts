/**
 * Everything that a tag may mean. A registry that is not told so answers with a converted manifest, whose digest is not
 * the image's.
 */
export const MANIFEST_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
] as const;

/** Those of a list of manifests: of several platforms, or of an image with its attestations. */
export const INDEX_TYPES: ReadonlySet<string> = new Set(MANIFEST_TYPES.slice(0, 2));
