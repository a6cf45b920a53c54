import type { InputsOf } from "@slipway/core";
import {
  type Check,
  FOREIGN_ORIGIN,
  MAX_BODY_BYTES,
  USUAL_VERSION_SOURCES,
  type VersionExpectation,
  expectStatus,
  maxUptime,
} from "@slipway/health";

import type { definition } from "./definition.ts";

type Inputs = InputsOf<typeof definition>;

/** The check that the simple inputs describe, with the headers that pass a protection; undefined without a url. */
export function simpleCheck(inputs: Inputs, bypass: Readonly<Record<string, string>>, now: Date): Check | undefined {
  if (inputs.url === undefined) return undefined;
  return {
    name: inputs.url.hostname,
    critical: true,
    mode: "poll",
    request: {
      method: inputs.method,
      url: inputs.url,
      headers: { ...(inputs.preset === "security" && { origin: FOREIGN_ORIGIN }), ...inputs.headers, ...bypass },
      body: inputs.body,
      maxBytes: MAX_BODY_BYTES,
      redirects: inputs.redirects,
    },
    expect: {
      ...expectStatus(inputs["expect-status"]),
      preset: inputs.preset,
      version: versionExpectation(inputs),
      contains: inputs.contains,
      degradedOk: inputs["degraded-ok"] ?? [],
      uptime: inputs["max-uptime"] === undefined ? undefined : maxUptime(inputs["max-uptime"], now),
    },
  };
}

function versionExpectation(inputs: Inputs): VersionExpectation | undefined {
  const expected = inputs["expect-version"];
  const source = inputs["version-path"];
  if (expected === undefined) return undefined;
  return { expected, sources: source === undefined ? USUAL_VERSION_SOURCES : [source] };
}
