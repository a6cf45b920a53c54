import type { ImageAnswer } from "./wire.ts";

/** The digest in an image reference such as `registry.fly.io/app@sha256:…`. */
export function digestOf(reference: string | undefined): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/.exec(reference ?? "")?.[1];
}

/** The reference without its digest. */
export function withoutDigest(reference: string): string {
  return reference.replace(/@sha256:[0-9a-f]{64}$/, "");
}

/** The reference of a machine's image. */
export function imageOf(image: ImageAnswer | null | undefined): string | undefined {
  if (!image?.repository) return undefined;
  const name = image.registry ? `${image.registry}/${image.repository}` : image.repository;
  return `${name}${image.tag ? `:${image.tag}` : ""}${image.digest ? `@${image.digest}` : ""}`;
}

/** The repository alone, without tag and digest. */
export function withoutTag(reference: string): string {
  // The colon of a registry's port has a slash after it.
  return withoutDigest(reference).replace(/:\w[\w.-]*$/, "");
}
