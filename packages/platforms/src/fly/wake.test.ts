import { type FakeAnswer, fakeClock, fakeHttp } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

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
