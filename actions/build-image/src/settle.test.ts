import { createHash } from "node:crypto";

import { type FakeAnswer, fakeClock, fakeHttp } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { registryClient } from "./registry/registry-client.ts";
import { type Meanings, settleTags } from "./settle.ts";

const body = '{"schemaVersion":2}\n';
const digest = `sha256:${createHash("sha256").update(body).digest("hex")}`;
const other = `sha256:${"0".repeat(64)}`;
const repository = { host: "ghcr.io", path: "acme/api" };

/** Settles the tags `main` and `latest` of a registry that has `main` right and `latest` on another image. */
async function settle(lookFirst: boolean, known?: Meanings) {
  const requests: string[] = [];
  const set: string[] = [];
  const http = fakeHttp(({ method, url }): FakeAnswer => {
    const about = decodeURIComponent(url.pathname.split("/").at(-1) ?? "");
    requests.push(`${method} ${about === digest ? "the image" : about}`);
    const means = method === "HEAD" && about === "latest" ? other : digest;
    return { body, headers: { "docker-content-digest": means, "content-type": "x/y" } };
  });
  const registry = registryClient({ http, mask: () => undefined, credentials: async () => undefined });
  const order = { repository, digest, tags: ["main", "latest"], lookFirst, known };
  await settleTags(order, { registry, clock: fakeClock(), onTag: (tag) => void set.push(tag) });
  expect(set).toEqual(["ghcr.io/acme/api:main", "ghcr.io/acme/api:latest"]);
  return requests;
}

const MOVE_LATEST = ["GET the image", "PUT latest"];

describe("settleTags", () => {
  it("sets all tags when none can be right", async () => {
    expect(await settle(false)).toEqual(["GET the image", "PUT main", "PUT latest"]);
  });

  it("asks first, and sets only what is wrong", async () => {
    expect(await settle(true)).toEqual(["HEAD main", "HEAD latest", ...MOVE_LATEST]);
  });

  it("does not ask for what is known already", async () => {
    const known = new Map([
      ["main", digest],
      ["latest", undefined],
    ]);
    expect(await settle(true, known)).toEqual(MOVE_LATEST);
    expect(await settle(true, new Map([...known, ["latest", digest]]))).toEqual([]);
  });
});
