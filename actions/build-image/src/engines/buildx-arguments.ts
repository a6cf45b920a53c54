import { printRepository } from "../registry/repository.ts";
import { commonArguments, platformArguments, secretArguments } from "./common-arguments.ts";
import type { BuildOrder } from "./order.ts";

/** Files that a build writes. */
export interface ResultFiles {
  readonly imageId: string;
  readonly metadata: string;
}

/** The tag beside an image that holds its layers. */
export const CACHE_TAG = "buildcache";

/** `build …` for buildx; `driver` is that of the builder in use. */
export function buildxArguments(order: BuildOrder, files: ResultFiles, driver: string): readonly string[] {
  const { spec, pull, sbom, provenance } = order;
  return [
    "build",
    "--progress=plain",
    ...commonArguments(order),
    ...secretArguments(order),
    ...platformArguments(order),
    ...(spec.network === "host" && driver !== "docker" ? ["--allow", "network.host"] : []),
    ...(pull ? ["--pull"] : []),
    ...cacheArguments(order),
    ...(provenance === "off" ? [] : [`--provenance=mode=${provenance}`]),
    ...(sbom ? ["--sbom=true"] : []),
    "--iidfile",
    files.imageId,
    "--metadata-file",
    files.metadata,
    ...exportArguments(order, driver),
    spec.context,
  ];
}

/**
 * Where the image goes, and the time that it carries. `SOURCE_DATE_EPOCH` in buildx's environment would give that time to
 * every folder that `WORKDIR` and `COPY` make, too: then each commit would lose the layers of the one before.
 */
function exportArguments({ push, load, epoch }: BuildOrder, driver: string): readonly string[] {
  const dated = (type: string): readonly string[] =>
    epoch === undefined ? [] : ["--output", `type=${type},source-date-epoch=${epoch}`];
  const pushing = push ? [...dated("image"), "--push"] : [];
  // The docker driver always loads, and would take both flags for a conflict.
  if (!load || (push && driver === "docker")) return pushing;
  return [...pushing, ...(driver === "docker" ? [] : dated("docker")), "--load"];
}

/**
 * A cache of its own for each image: with a shared one the last image wins. All stages (`mode=max`), because the stages
 * that install dependencies are not in the final image. A cache that cannot be written fails no build.
 */
function cacheArguments({ cache, spec }: BuildOrder): readonly string[] {
  if (cache === "off") return [];
  const kept = "mode=max,ignore-error=true";
  if (cache === "gha") {
    const scope = `scope=${[spec.name, ...spec.platforms].join("-").replaceAll("/", "-")}`;
    return ["--cache-from", `type=gha,${scope}`, "--cache-to", `type=gha,${scope},${kept}`];
  }
  const ref = `ref=${printRepository(spec.repository)}:${CACHE_TAG}`;
  return [
    "--cache-from",
    `type=registry,${ref}`,
    "--cache-to",
    `type=registry,${ref},${kept},image-manifest=true,oci-mediatypes=true`,
  ];
}

/** What buildx is told by its environment. */
export function buildxEnvironment({ provenance, sbom }: BuildOrder): Readonly<Record<string, string>> {
  return {
    BUILDX_METADATA_PROVENANCE: "disabled",
    // What its checks found, beside the digest.
    BUILDX_METADATA_WARNINGS: "1",
    // buildx attests by default, which makes an index of every image, with another digest each time.
    ...(provenance === "off" && !sbom ? { BUILDX_NO_DEFAULT_ATTESTATIONS: "1" } : {}),
  };
}
