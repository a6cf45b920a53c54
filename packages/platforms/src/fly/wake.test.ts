import { type FakeAnswer, fakeClock, fakeHttp } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { isSafeToRepeat } from "./repeat.ts";
import type { FlyRelease } from "./releases-api.ts";
import { tokenScope } from "./scope.ts";
import { connectionTo } from "./testing.ts";
import { wake } from "./wake.ts";

describe("wake", () => {
  async function wakeWith(answer: (count: number) => FakeAnswer) {
    const http = fakeHttp(() => answer(http.requests.length));
    const ports = { clock: fakeClock(), signal: new AbortController().signal, debug: () => undefined };
    return { left: await wake(connectionTo(http), ["m1"], ports), paths: http.requests.map(({ url }) => url.pathname) };
  }

  it("starts a machine", async () => {
    expect(await wakeWith(() => ({}))).toEqual({ left: [], paths: ["/v1/apps/acme-api/machines/m1/start"] });
  });

  it.each([408, 409, 412, 503])("asks again after %i", async (status) => {
    const { left, paths } = await wakeWith((count) => (count < 3 ? { status } : {}));
    expect(left).toEqual([]);
    expect(paths).toHaveLength(3);
  });

  it("names those that do not start", async () => {
    expect((await wakeWith(() => ({ status: 412 }))).left).toEqual(["m1"]);
  });
});

describe("isSafeToRepeat", () => {
  const release: FlyRelease = { id: "r", version: 42, status: "failed", image: undefined, createdAt: undefined };
  const refused = (status: number, said: string): string => `failed to create release (status ${status}): ${said}`;
  const race = refused(422, '{"error":"Could not find image"}');

  it.each<[boolean, string, string | undefined, FlyRelease | undefined]>([
    [true, "an image that is not there yet", race, undefined],
    [true, "a server that is busy", "request failed: 503 Service Unavailable", undefined],
    [true, "a broken connection", "read tcp: connection reset by peer", undefined],
    [false, "the same, after a release was made", race, release],
    [true, "a releases API that is down", refused(500, "Internal Server Error"), undefined],
    [false, "a refused release", refused(422, '{"error":"add a payment method"}'), undefined],
    [false, "a failed build", "failed to fetch an image or build from source: error building: exit code 1", undefined],
    [false, "a failed check", "timeout reached waiting for health checks to pass", undefined],
    [false, "a wrong configuration", "invalid app configuration", undefined],
    [false, "an end without a word", undefined, undefined],
  ])("is %s for %s", (isSafe, _what, error, made) => {
    expect(isSafeToRepeat({ exit: "failure", error }, { release: made })).toBe(isSafe);
  });

  it("is never so for an interrupted run", () => {
    expect(isSafeToRepeat({ exit: "interrupted", error: race }, { release: undefined })).toBe(false);
  });
});

describe("tokenScope", () => {
  const scope = (answer: FakeAnswer) => tokenScope(connectionTo(fakeHttp(() => answer)), () => undefined);

  it("names organisations all of whose apps the token reaches", async () => {
    const tokens = [
      { org_slug: "acme", apps: null },
      { org_slug: "other", apps: ["x"] },
    ];
    expect(await scope({ body: { tokens } })).toEqual({ organizations: ["acme"] });
  });

  it.each<[string, FakeAnswer]>([
    ["refuses", { status: 401 }],
    ["has no such address", { status: 404 }],
    ["answers in another form", { body: { token: 1 } }],
    ["answers no JSON", { body: "<html>" }],
  ])("is not known when Fly %s", async (_what, answer) => {
    expect(await scope(answer)).toBeUndefined();
  });
});
