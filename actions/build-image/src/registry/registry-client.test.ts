import { createHash } from "node:crypto";

import { type HttpRequest, UserError } from "@slipway/core";
import { type FakeAnswer, fakeHttp } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { parseChallenge } from "./challenge.ts";
import type { Credentials } from "./credentials.ts";
import { MANIFEST_TYPES } from "./media-types.ts";
import { registryClient } from "./registry-client.ts";

const body = '{"schemaVersion":2}\n';
const digest = `sha256:${createHash("sha256").update(body).digest("hex")}`;
const repository = { host: "ghcr.io", path: "acme/api" };
const login: Credentials = { kind: "password", username: "octocat", password: "hunter2" };
const basic = `Basic ${Buffer.from("octocat:hunter2").toString("base64")}`;
const found: FakeAnswer = { status: 200, body, headers: { "docker-content-digest": digest, "content-type": "x/y" } };

function client(answer: (request: HttpRequest) => FakeAnswer, credentials: Credentials | "none" = login) {
  const masked: string[] = [];
  const http = fakeHttp(answer);
  const mask = (secret: string): void => void masked.push(secret);
  return {
    http,
    masked,
    registry: registryClient({
      http,
      mask,
      credentials: async () => (credentials === "none" ? undefined : credentials),
    }),
  };
}

const authorizationOf = (request: HttpRequest | undefined): string | undefined => request?.headers?.["authorization"];

describe("registryClient", () => {
  it("asks with all four media types, and takes a 404 for nothing there", async () => {
    const { http, registry } = client((request) => (request.url.pathname.endsWith("/none") ? { status: 404 } : found));
    expect(await registry.find(repository, "main")).toBe(digest);
    expect(await registry.find(repository, "none")).toBeUndefined();
    expect(http.requests[0]?.headers?.["accept"]).toBe(MANIFEST_TYPES.join(", "));
    expect(http.requests.map(({ method, url }) => `${method} ${url.href}`)).toEqual([
      "HEAD https://ghcr.io/v2/acme/api/manifests/main",
      "HEAD https://ghcr.io/v2/acme/api/manifests/none",
    ]);
  });

  it.each([
    ["docker.io", "https://registry-1.docker.io/v2/acme/api/manifests/1"],
    ["127.0.0.1:5000", "http://127.0.0.1:5000/v2/acme/api/manifests/1"],
    ["localhost:5000", "http://localhost:5000/v2/acme/api/manifests/1"],
    ["registry.example.com:5000", "https://registry.example.com:5000/v2/acme/api/manifests/1"],
  ])("speaks to %s at %s", async (host, url) => {
    const { http, registry } = client(() => found);
    await registry.find({ host, path: "acme/api" }, "1");
    expect(http.requests[0]?.url.href).toBe(url);
  });

  it("learns that a host wants Basic once, also when many ask at the same time", async () => {
    const { http, registry } = client((request) =>
      authorizationOf(request) === basic ? found : { status: 401, headers: { "www-authenticate": 'Basic realm="r"' } },
    );
    await Promise.all(["a", "b", "c"].map((tag) => registry.find(repository, tag)));
    expect(http.requests).toHaveLength(4);
    expect(http.requests.filter((request) => authorizationOf(request) === undefined)).toHaveLength(1);
  });

  const bearer = { "www-authenticate": 'Bearer realm="https://ghcr.io/token",service="ghcr.io"' };
  it("gets a token a repository from where the registry says, masks it, and gets another when it has run out", async () => {
    let current = "token-1";
    const { http, masked, registry } = client((request) => {
      if (request.url.pathname === "/token") return { body: { token: current } };
      return authorizationOf(request) === `Bearer ${current}` ? found : { status: 401, headers: bearer };
    });
    expect(await registry.find(repository, "a")).toBe(digest);
    expect(await registry.find(repository, "b")).toBe(digest);
    current = "token-2";
    expect(await registry.find(repository, "c")).toBe(digest);
    const tokens = http.requests.filter(({ url }) => url.pathname === "/token");
    expect(tokens.map(({ url }) => url.search)).toEqual(
      Array.from({ length: 2 }, () => "?service=ghcr.io&scope=repository%3Aacme%2Fapi%3Apull%2Cpush"),
    );
    expect(authorizationOf(tokens[0])).toBe(basic);
    expect(masked).toEqual(["token-1", "token-2"]);
  });

  const web = { host: "ghcr.io", path: "acme/web" };
  /** A registry that gives tokens, `refuse` says for which scopes none, and lets in whoever has one for a repository. */
  function tokenRegistry(refuse: (scopes: readonly string[]) => boolean, granted = (scope: string) => scope !== "") {
    return client((request) => {
      if (request.url.pathname === "/token") {
        const scopes = request.url.searchParams.getAll("scope");
        return refuse(scopes) ? { status: 403 } : { body: { token: scopes.filter(granted).join(" ") } };
      }
      const path = request.url.pathname.split("/").slice(2, 4).join("/");
      const isLetIn = (authorizationOf(request) ?? "").includes(`repository:${path}:`);
      return isLetIn ? found : { status: 401, headers: bearer };
    });
  }
  const scopesAsked = ({ requests }: { readonly requests: readonly HttpRequest[] }) =>
    requests.filter(({ url }) => url.pathname === "/token").map(({ url }) => url.searchParams.getAll("scope"));
  const askAll = (registry: ReturnType<typeof client>["registry"]) =>
    Promise.all([
      ...["main", "sha-1"].flatMap((tag) => [registry.find(repository, tag), registry.find(web, tag)]),
      registry.find(web, "1", "pull"),
    ]);

  it("gets one token for all repositories that are asked about at once, and asks once without one", async () => {
    const { http, registry } = tokenRegistry(() => false);
    expect(await askAll(registry)).toEqual(Array.from({ length: 5 }, () => digest));
    const expected = ["acme/api:pull,push", "acme/web:pull", "acme/web:pull,push"].map((each) => `repository:${each}`);
    expect(scopesAsked(http).map((scopes) => scopes.toSorted())).toEqual([expected]);
    // Five answers, one that told to get a token, and the token.
    expect(http.requests).toHaveLength(7);
  });

  it("asks for each by itself when they are refused together", async () => {
    const { http, registry } = tokenRegistry((scopes) => scopes.length > 1);
    expect(await askAll(registry)).toEqual(Array.from({ length: 5 }, () => digest));
    expect(scopesAsked(http).map(({ length }) => length)).toEqual([3, 1, 1, 1]);
  });

  it("asks again for the one that a token for all is not good for, and says which is refused", async () => {
    const { http, registry } = tokenRegistry(
      (scopes) => scopes.join("") === "repository:acme/web:pull,push",
      (scope) => !scope.includes("acme/web:pull,push"),
    );
    const [api, refused] = await Promise.allSettled([registry.find(repository, "a"), registry.find(web, "a")]);
    expect(api).toMatchObject({ status: "fulfilled", value: digest });
    expect(refused).toMatchObject({ reason: { message: "ghcr.io gives no token to pull and push acme/web (403)" } });
    expect(scopesAsked(http).map(({ length }) => length)).toEqual([2, 1]);
  });

  it("exchanges an identity token by a form, never in the address", async () => {
    const { http, registry } = client(
      (request) => {
        if (request.url.pathname === "/token") return { body: { access_token: "t" } };
        return authorizationOf(request) === "Bearer t" ? found : { status: 401, headers: bearer };
      },
      { kind: "identity-token", token: "refresh-me" },
    );
    expect(await registry.find(repository, "a", "pull")).toBe(digest);
    const exchange = http.requests.find(({ url }) => url.pathname === "/token");
    expect(exchange?.method).toBe("POST");
    expect(exchange?.url.href).not.toContain("refresh-me");
    expect(String(exchange?.body)).toContain("refresh_token=refresh-me");
  });

  it.each([
    ["credentials that are refused", login, /refuses the credentials \(401\)/],
    ["no credentials", "none", /refuses to be asked without credentials \(401\)/],
  ] as const)("says what to do about %s", async (_what, credentials, message) => {
    const { registry } = client(() => ({ status: 401, headers: { "www-authenticate": "Basic" } }), credentials);
    await expect(registry.find(repository, "a")).rejects.toThrow(message);
  });

  it("takes 403 for a matter of permissions, and 500 for none", async () => {
    await expect(client(() => ({ status: 403 })).registry.find(repository, "a")).rejects.toBeInstanceOf(UserError);
    await expect(client(() => ({ status: 500 })).registry.find(repository, "a")).rejects.toThrow("answered 500");
  });

  it("moves a tag with the very bytes and the type of the manifest", async () => {
    const { http, registry } = client(() => found);
    const manifest = await registry.manifest(repository, digest);
    await registry.setTag(repository, "latest", manifest);
    const put = http.requests.at(-1);
    expect(put).toMatchObject({ method: "PUT", body, headers: { "content-type": "x/y" } });
  });

  it("refuses a manifest that is not what its digest says, and a tag that became something else", async () => {
    const other = { ...found, body: "{}" };
    await expect(client(() => other).registry.manifest(repository, digest)).rejects.toThrow("something else");
    const { registry } = client(() => found);
    const manifest = { digest: `sha256:${"0".repeat(64)}`, mediaType: "x/y", body };
    await expect(registry.setTag(repository, "latest", manifest)).rejects.toThrow(`became ${digest}`);
  });
});

describe("registryClient, with what registries leave out", () => {
  it("counts the bytes where no header says the digest", async () => {
    const { http, registry } = client(() => ({ status: 200, body }));
    expect(await registry.find(repository, "main")).toBe(digest);
    expect(http.requests.map(({ method }) => method)).toEqual(["HEAD", "GET"]);
    await expect(client(() => ({ status: 200, body: "" })).registry.find(repository, "a")).rejects.toThrow(
      "answered without a digest",
    );
  });

  const children = ["1", "2"].map((digit) => `sha256:${digit.repeat(64)}`);
  const listed = JSON.stringify({ manifests: children.map((child) => ({ digest: child })) });
  const listDigest = `sha256:${createHash("sha256").update(listed).digest("hex")}`;
  const list: FakeAnswer = {
    status: 200,
    body: listed,
    headers: { "docker-content-digest": listDigest, "content-type": `${MANIFEST_TYPES[0]}; charset=utf-8` },
  };
  const about = (request: HttpRequest): string => decodeURIComponent(request.url.pathname.split("/").at(-1) ?? "");

  it("takes an index for whole only when all of its parts are there", async () => {
    const whole = client((request) => (children.includes(about(request)) ? found : list));
    expect(await whole.registry.findWhole(repository, "main")).toBe(listDigest);
    expect(whole.http.requests.map((request) => `${request.method} ${about(request)}`)).toEqual([
      "HEAD main",
      `GET ${listDigest}`,
      ...children.map((child) => `HEAD ${child}`),
    ]);
    const broken = client((request) => (about(request) === children[1] ? { status: 404 } : list));
    expect(await broken.registry.findWhole(repository, "main")).toBeUndefined();
    expect(await client(() => ({ status: 404 })).registry.findWhole(repository, "main")).toBeUndefined();
  });

  it("asks for one manifest once", async () => {
    const { http, registry } = client(() => found);
    expect(await registry.findWhole(repository, "main")).toBe(digest);
    expect(http.requests).toHaveLength(1);
  });
});

describe("parseChallenge", () => {
  it.each([
    [
      'bearer realm="https://a/t",service="s,x",scope="repository:a:pull"',
      { scheme: "bearer", realm: "https://a/t", service: "s,x" },
    ],
    ["Bearer realm=https://a/t", { scheme: "bearer", realm: "https://a/t", service: undefined }],
    ['Basic realm="x"', { scheme: "basic" }],
    ["Digest x", undefined],
    [null, undefined],
  ])("%j", (header, expected) => expect(parseChallenge(header)).toEqual(expected));
});
