import { PlatformError, UserError } from "@slipway/core";
import { type FakeAnswer, fakeClock, fakeHttp } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { findImage } from "./find-image.ts";
import { withoutTag } from "./image.ts";
import { NEW, OLD, connectionTo } from "./testing.ts";

const image = (digest: string | null, ref = "x") => ({ body: { data: { app: { image: { digest, ref } } } } });
const NONE = { body: { data: { app: { image: null } } } };
const saying = (message: string) => ({ body: { data: { app: null }, errors: [{ message }] } });

async function find(reference: string, answers: readonly FakeAnswer[]) {
  const clock = fakeClock();
  const http = fakeHttp(() => answers[Math.min(http.requests.length - 1, answers.length - 1)] ?? NONE);
  const ports = { clock, signal: new AbortController().signal, debug: () => undefined };
  return { found: await findImage(connectionTo(http), reference, ports), waited: clock.now(), http };
}

describe("findImage", () => {
  it.each([
    ["a tag", "ghcr.io/acme/api:v1", image(NEW), { reference: `ghcr.io/acme/api@${NEW}` }],
    ["no tag, of a registry with a port", "localhost:5000/api", image(NEW), { reference: `localhost:5000/api@${NEW}` }],
    ["a tag and a digest", `a/b:v1@${NEW}`, image(NEW), { reference: `a/b@${NEW}` }],
    ["the digest of an index", `a/b@${NEW}`, image(OLD), { reference: `a/b@${NEW}`, alias: OLD }],
    ["a digest in the answered reference only", "a/b:v1", image(null, `a/b:v1@${NEW}`), { reference: `a/b@${NEW}` }],
  ])("finds %s", async (_what, given, answer, wanted) => {
    expect((await find(given, [answer])).found).toEqual({ digest: NEW, alias: undefined, ...wanted });
  });

  it("waits for an image that was just pushed", async () => {
    const { found, waited } = await find("a/b:v1", [NONE, saying('Could not find image "a/b:v1"'), image(NEW)]);
    expect(found.digest).toBe(NEW);
    expect(waited).toBe(6_000);
  });

  it("gives up after a minute and a half", async () => {
    await expect(find("a/b:v1", [NONE])).rejects.toThrow("Fly finds no image a/b:v1");
  });

  it("does not wait where waiting does not help", async () => {
    await expect(find("a/b:v1", [saying("You are not authorized")])).rejects.toThrow(UserError);
    await expect(find("a/b:v1", [{ body: "<html>" }])).rejects.toThrow(PlatformError);
  });
});

describe("withoutTag", () => {
  it.each([
    ["a:1", "a"],
    ["localhost:5000/a", "localhost:5000/a"],
    [`localhost:5000/a:1@${NEW}`, "localhost:5000/a"],
  ])("makes %s to %s", (reference, repository) => {
    expect(withoutTag(reference)).toBe(repository);
  });
});
