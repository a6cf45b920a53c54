import type { InputsOf } from "@slipway/core";
import {
  type Check,
  MAX_BODY_BYTES,
  USUAL_VERSION_SOURCES,
  type VersionExpectation,
  expectStatus,
} from "@slipway/health";

import type { definition } from "./definition.ts";

type Inputs = InputsOf<typeof definition>;

/** The check that the simple inputs describe; undefined without a url. */
export function simpleCheck(inputs: Inputs): Check | undefined {
  if (inputs.url === undefined) return undefined;
  return {
    name: inputs.url.hostname,
    critical: true,
    mode: "poll",
    request: {
      method: inputs.method,
      url: inputs.url,
      headers: inputs.headers ?? {},
      body: inputs.body,
      maxBytes: MAX_BODY_BYTES,
    },
    expect: {
      ...expectStatus(inputs["expect-status"]),
      preset: inputs.preset,
      version: versionExpectation(inputs),
      contains: inputs.contains,
      degradedOk: inputs["degraded-ok"] ?? [],
    },
  };
}

function versionExpectation(inputs: Inputs): VersionExpectation | undefined {
  const expected = inputs["expect-version"];
  const source = inputs["version-path"];
  if (expected === undefined) return undefined;
  return { expected, sources: source === undefined ? USUAL_VERSION_SOURCES : [source] };
}
