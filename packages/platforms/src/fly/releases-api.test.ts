import { CancelledError, PlatformError, UserError } from "@slipway/core";
import { type FakeAnswer, fakeHttp } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { graphAnswer, graphRelease } from "./testing.ts";
import { listReleases } from "./releases-api.ts";
import { parseToken } from "./token.ts";

const rest = {
  releases: [
    { id: "r1", version: 1, status: "complete", stable: true, image_ref: "registry.fly.io/acme-api:a" },
    { id: "r2", version: 2, status: "FAILED", stable: false, image_ref: "" },
  ],
};

async function list(graphql: FakeAnswer, releases: FakeAnswer = new Error("not expected")) {
  const http = fakeHttp(({ url }) => (url.pathname === "/graphql" ? graphql : releases));
  const url = new URL("http://127.0.0.1:1");
  const history = await listReleases({
    http,
    token: parseToken("fm2_x"),
    app: "acme-api",
    apiUrl: url,
    machinesUrl: url,
  });
  return { history, requests: http.requests };
}

describe("listReleases", () => {
  it("reads releases and address from GraphQL, the newest first", async () => {
    const { history, requests } = await list({
      body: graphAnswer(graphRelease(1, "complete"), graphRelease(2, "failed")),
    });
    expect(history.url).toBe("https://acme-api.fly.dev");
    expect(history.releases.map(({ version, status }) => `${version} ${status}`)).toEqual(["2 failed", "1 complete"]);
    expect(requests).toMatchObject([{ headers: { authorization: "FlyV1 fm2_x" }, idempotent: true }]);
  });

  it.each<[string, FakeAnswer]>([
    ["answers an error", { body: { errors: [{ message: "Could not find App" }], data: { app: null } } }],
    ["answers a page instead of JSON", { body: "<html>maintenance</html>" }],
    ["has another form", { body: { data: { app: { releases: [] } } } }],
    ["is down", { status: 503, body: "down" }],
    ["refuses this token", { status: 403, body: {} }],
  ])("asks the releases API when GraphQL %s", async (_what, graphql) => {
    const { history, requests } = await list(graphql, { body: rest });
    expect(history.releases).toMatchObject([
      { version: 2, status: "failed", image: undefined },
      { version: 1, status: "complete", image: "registry.fly.io/acme-api:a" },
    ]);
    expect(requests[1]?.headers).toEqual({ authorization: "Bearer fm2_x" });
  });

  it("says what both answered when neither can be read", async () => {
    const neither = list({ status: 503, body: "down" }, { body: "<html>" });
    await expect(neither).rejects.toThrow(PlatformError);
    await expect(neither).rejects.toThrow(/answered 503: down; and .*did not answer with JSON/);
  });

  it("says what the token lacks when both refuse it", async () => {
    await expect(list({ status: 401 }, { status: 401 })).rejects.toThrow(UserError);
  });

  it("does not go on after a cancellation", async () => {
    await expect(list(new CancelledError("cancelled"))).rejects.toThrow(CancelledError);
  });
});
