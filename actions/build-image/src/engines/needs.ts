import type { Dockerfile } from "../content-key/dockerfile.ts";
import type { ImageSpec } from "../images/image-spec.ts";
import type { Need } from "./engine.ts";
import type { BuildOrder } from "./order.ts";

/** Flags that only BuildKit knows, by instruction. */
const BUILDKIT_FLAGS: Readonly<Record<string, readonly string[]>> = {
  RUN: ["mount", "network", "security", "device"],
  COPY: ["link", "chmod", "parents", "exclude"],
  ADD: ["link", "chmod", "checksum", "keep-git-dir", "exclude", "unpack"],
};

/** Everything that an order needs and that some builder lacks. */
export function needsOf(
  spec: ImageSpec,
  dockerfile: Dockerfile,
  order: Pick<BuildOrder, "cache" | "provenance" | "sbom" | "load">,
): readonly Need[] {
  const needs: readonly (readonly [boolean, Need])[] = [
    [Object.keys(spec.secrets).length > 0, "secrets"],
    [usesBuildKit(dockerfile), "BuildKit syntax in the Dockerfile"],
    [order.cache === "gha", "cache: gha"],
    [order.cache === "registry", "cache: registry"],
    [order.provenance !== "off", "provenance"],
    [order.sbom, "sbom"],
    [spec.platforms.length > 1, "several platforms"],
    [order.load, "load"],
  ];
  return needs.flatMap(([needed, need]) => (needed ? [need] : []));
}

function usesBuildKit({ instructions }: Dockerfile): boolean {
  return instructions.some(
    ({ word, flags, hasHeredoc }) =>
      hasHeredoc || Object.keys(flags).some((flag) => BUILDKIT_FLAGS[word]?.includes(flag) === true),
  );
}
