import { printRepository } from "./registry/repository.ts";
import type { ImageSpec } from "./images/image-spec.ts";

/** How one image ended. */
export interface ImageResult {
  readonly name: string;
  readonly result: "built" | "reused" | "failed" | "planned";
  /** `repository@sha256:…`, as the registry confirmed it. */
  readonly image: string | undefined;
  readonly digest: string | undefined;
  /** `repository:tag`, those that mean this image now. */
  readonly tags: readonly string[];
  readonly seconds: number;
  /** For people: why it was built, or what went wrong. */
  readonly note: string;
  readonly hint: string | undefined;
}

/** The outputs of all images. The short ones are of the only image. */
export function outputsOf(results: readonly ImageResult[]) {
  const [only] = results;
  const single = results.length === 1 ? only : undefined;
  return {
    ...(single?.image === undefined ? {} : { image: single.image }),
    ...(single?.digest === undefined ? {} : { digest: single.digest }),
    tags: results.flatMap(({ tags }) => tags),
    skipped: results.length > 0 && results.every(({ result }) => result === "reused"),
    images: Object.fromEntries(results.map((result) => [result.name, entryOf(result)])),
  };
}

function entryOf({ result, image, digest, tags, seconds, note }: ImageResult) {
  return {
    result,
    ...(image === undefined ? {} : { image }),
    ...(digest === undefined ? {} : { digest }),
    tags: [...tags],
    skipped: result === "reused",
    seconds,
    ...(result === "failed" ? { error: note } : {}),
  };
}

/** `repository@digest`. */
export function imageAt({ repository }: Pick<ImageSpec, "repository">, digest: string): string {
  return `${printRepository(repository)}@${digest}`;
}
