import { fakePorts } from "@slipway/core/testing";
import type { FlyLive, FlyRelease } from "@slipway/platforms/fly";
import { type ReleaseEntry, type Status, encodeRecord } from "@slipway/releases";
import { describe, expect, it } from "vitest";

import { definition } from "./definition.ts";
import { type RecordParts, recordOf, targetOf } from "./record.ts";

const A = `sha256:${"a".repeat(64)}`;
const B = `sha256:${"b".repeat(64)}`;
const SUCCESS: Status = { state: "success", description: "", createdAt: "2026-01-01T00:00:00Z" };
const FAILURE: Status = { state: "failure", description: "", createdAt: "2026-01-01T00:00:00Z" };

const current: FlyRelease = { id: "r41", version: 41, status: "complete", image: undefined, createdAt: undefined };

const live: FlyLive = {
  app: { name: "acme-api", status: "deployed", organization: "acme" },
  releases: [current],
  current,
  newestVersion: 41,
  machines: [],
  helpers: [],
  image: `registry.fly.io/acme-api@${A}`,
  digest: A,
  url: "https://acme-api.fly.dev",
};

function parts(change: Partial<RecordParts> = {}): RecordParts {
  return {
    inputs: { app: "acme-api", "expect-version": "1.2.3" },
    image: `ghcr.io/acme/api@${B}`,
    context: fakePorts(definition).context,
    config: { path: "fly.toml", sha256: "c".repeat(64) },
    live,
    saved: { version: 41, config: {}, sha256: "d".repeat(64) },
    history: [],
    url: "https://acme-api.fly.dev",
    observed: new Date("2026-01-02T03:04:05Z"),
    ...change,
  };
}

function entry(id: number, digest: string, status: Status): ReleaseEntry {
  const record = recordOf(parts({ image: `x@${digest}` }));
  const sha = String(id).repeat(40).slice(0, 40);
  return { id, sha, environment: "production", createdAt: "2026-01-01T00:00:00Z", record, statuses: [status] };
}

describe("recordOf", () => {
  it("holds what will be, what is, and where both come from", () => {
    const record = recordOf(parts());
    expect(record).toMatchObject({
      schema: "slipway/release@1",
      kind: "deploy",
      group: "42.1",
      target: { id: targetOf("acme-api"), platform: "fly", app: "acme-api" },
      artifact: { type: "image", ref: "ghcr.io/acme/api", digest: B },
      after: 41,
      source: { sha: "0123456789abcdef0123456789abcdef01234567", config: { path: "fly.toml" } },
      expect: { version: "1.2.3", url: "https://acme-api.fly.dev" },
      before: {
        release: "v41",
        image: `registry.fly.io/acme-api@${A}`,
        digest: A,
        config: { sha256: "d".repeat(64) },
        observed: "2026-01-02T03:04:05.000Z",
      },
    });
    expect(encodeRecord(record, (text) => text)).toEqual(record);
  });

  it("has no `before` on the first release, and says so when Fly builds the image", () => {
    const inputs = { app: "acme-api", "expect-version": undefined };
    const first = { ...live, releases: [], current: undefined, image: undefined, digest: undefined };
    const none = { image: undefined, saved: undefined, url: undefined, config: undefined };
    const record = recordOf(parts({ inputs, live: first, ...none }));
    expect(record).toMatchObject({ artifact: { type: "build" } });
    expect(record).not.toHaveProperty("before");
    expect(record).not.toHaveProperty("expect");
    expect(encodeRecord(record, (text) => text)).toEqual(record);
  });

  it.each([
    ["the record of what is live", [entry(3, B, SUCCESS), entry(2, A, SUCCESS)], { deployment: 2, good: true }],
    [
      "a good record before a failed one of that image",
      [entry(3, A, FAILURE), entry(2, A, SUCCESS)],
      { deployment: 2 },
    ],
    ["a failed one when there is no other", [entry(3, A, FAILURE)], { deployment: 3, good: false }],
  ])("names %s", (_what, history, before) => {
    expect(recordOf(parts({ history })).before).toMatchObject(before);
  });

  it("names none when what is live is in no record", () => {
    expect(recordOf(parts({ history: [entry(3, B, SUCCESS)] })).before).not.toHaveProperty("deployment");
  });
});
