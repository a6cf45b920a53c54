import { describe, expect, it } from "vitest";

import { formatReference, parseReference } from "./reference.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;

describe("parseReference", () => {
  it.each([
    ["registry.fly.io/demo:deployment-1", ["registry.fly.io", "demo", "deployment-1", undefined]],
    [`registry.fly.io/demo:v1@${DIGEST}`, ["registry.fly.io", "demo", "v1", DIGEST]],
    [`ghcr.io/owner/name@${DIGEST}`, ["ghcr.io", "owner/name", undefined, DIGEST]],
    ["localhost:5000/app:x", ["localhost:5000", "app", "x", undefined]],
    ["nginx", ["docker-hub-mirror.fly.io", "library/nginx", undefined, undefined]],
  ])("takes %s apart", (text, [registry, repository, tag, digest]) => {
    expect(parseReference(text)).toEqual({ registry, repository, tag, digest });
  });

  it("puts together what it took apart", () => {
    const text = `registry.fly.io/demo:v1@${DIGEST}`;
    expect(formatReference(parseReference(text))).toBe(text);
  });

  it.each(["", "a b", "app@sha256:short", "app@md5:1"])("refuses %j", (text) => {
    expect(() => parseReference(text)).toThrow("is no image reference");
  });
});
