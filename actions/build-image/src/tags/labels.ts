import type { RunContext } from "@slipway/core";

import type { EventFacts } from "./event.ts";
import { versionOf } from "./tag-rules.ts";

/**
 * Labels of the OCI image specification (annotations.md, "Pre-Defined Annotation Keys") that the run can tell. They say
 * from which commit an image was built first; so they are no part of what makes two images the same.
 */
export function eventLabels(
  context: Pick<RunContext, "repository" | "serverUrl" | "sha" | "ref">,
  event: EventFacts,
  epoch: number | undefined,
): Readonly<Record<string, string>> {
  const page = context.repository === "" ? undefined : `${context.serverUrl}/${context.repository}`;
  const labels: Readonly<Record<string, string | undefined>> = {
    title: context.repository.split("/")[1],
    description: event.description,
    url: page,
    // By this one, GHCR links a package with its repository.
    source: page,
    version: versionOf(context.ref),
    // The commit's time, not the build's: the same commit gives the same bytes.
    created: epoch === undefined ? undefined : new Date(epoch * 1_000).toISOString(),
    revision: context.sha,
    licenses: event.license,
  };
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[`org.opencontainers.image.${name}`, value]],
    ),
  );
}
