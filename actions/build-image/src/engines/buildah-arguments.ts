import { isLoopback } from "@slipway/core";

import { commonArguments, platformArguments, secretArguments } from "./common-arguments.ts";
import type { BuildOrder } from "./order.ts";

/** `build …` for buildah and podman. */
export function buildahArguments(order: BuildOrder, imageIdFile: string, ignoreNothing: string): readonly string[] {
  return [
    "build",
    // The OCI format has no place for HEALTHCHECK, which would be dropped.
    "--format=docker",
    "--layers",
    ...commonArguments(order),
    ...secretArguments(order),
    ...platformArguments(order),
    // Its own search looks for .containerignore first, and then the image would depend on the builder.
    "--ignorefile",
    order.ignoreFile ?? ignoreNothing,
    ...(order.pull ? ["--pull=always"] : []),
    ...(order.epoch === undefined ? [] : ["--timestamp", String(order.epoch)]),
    ...transport(order),
    "--iidfile",
    imageIdFile,
    order.spec.context,
  ];
}

/** `push …`: the digest of what was pushed is in the file, and nowhere else; the local one is another. */
export function buildahPushArguments(order: BuildOrder, digestFile: string): readonly string[] {
  return ["push", ...transport(order), "--digestfile", digestFile, order.landing, `docker://${order.landing}`];
}

/** A registry on this machine speaks http, which these builders only take when they are told. */
function transport({ spec }: BuildOrder): readonly string[] {
  return isLoopback(spec.repository.host.replace(/:\d+$/, "")) ? ["--tls-verify=false"] : [];
}
