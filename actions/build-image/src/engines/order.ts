import type { ImageSpec } from "../images/image-spec.ts";
import type { BuildWarning } from "./metadata.ts";

/** Where layers are kept between runs. */
export type Cache = "gha" | "registry" | "off";

/** One build, with nothing left to decide. */
export interface BuildOrder {
  readonly spec: ImageSpec;
  /** All labels, those of the event included. */
  readonly labels: Readonly<Record<string, string>>;
  /** `repository:tag`, the name under which the image is built and pushed; more tags are set afterwards. */
  readonly landing: string;
  readonly push: boolean;
  readonly load: boolean;
  readonly cache: Cache;
  readonly provenance: "off" | "min" | "max";
  readonly sbom: boolean;
  /** Whether base images are to be asked for anew. */
  readonly pull: boolean;
  /** `SOURCE_DATE_EPOCH`. */
  readonly epoch: number | undefined;
  /** The ignore file that counts; `undefined` when there is none. */
  readonly ignoreFile: string | undefined;
}

/** What came of a build. */
export interface Built {
  /** The digest of the image's configuration; a builder that keeps nothing here may not tell it. */
  readonly imageId: string | undefined;
  /** What the builder says that it pushed. Only the registry's own word counts. */
  readonly digest: string | undefined;
  /** Only BuildKit has any. */
  readonly warnings?: readonly BuildWarning[];
}
