import { describe, expect, it } from "vitest";

import { live, started } from "./started.ts";

const FUNCTION = { runtime: "nodejs22.x", handler: "index.mjs", launcherType: "Nodejs", shouldAddHelpers: true };

/** Deploys pages and gives the address of the production domain. */
async function served(files: Readonly<Record<string, unknown>>, extra: Readonly<Record<string, unknown>> = {}) {
  const { client, vercel } = await started();
  const texts = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === "string" ? content : JSON.stringify(content),
  ]);
  const id = await client.deploy(Object.fromEntries(texts), extra);
  await client.until(id, live);
  const url = vercel.project("demo").productionUrl;
  const get = async (path: string, init: RequestInit = {}) => await fetch(url + path, { redirect: "manual", ...init });
  return { get, id, vercel };
}

describe("static output", () => {
  it("is served by its path, folders by their index", async () => {
    const { get, id } = await served({
      "static/index.html": "home",
      "static/docs/index.html": "docs",
      "static/a b.txt": "text",
      "static/data.json": "{}",
    });
    expect(await (await get("/")).text()).toBe("home");
    expect(await (await get("/docs")).text()).toBe("docs");
    expect(await (await get("/docs/")).text()).toBe("docs");
    expect(await (await get("/a%20b.txt?x=1")).text()).toBe("text");
    const data = await get("/data.json");
    expect(data.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(data.headers.get("x-vercel-id")).toContain(id);
    expect((await get("/none")).status).toBe(404);
    expect((await get("/../config.json")).status).toBe(404);
  });

  it("follows the routes of its configuration", async () => {
    const routes = [
      { src: "/(.*)", headers: { "x-all": "$1" }, continue: true },
      { src: "/old/(?<rest>.*)", status: 308, headers: { location: "/new/$rest" } },
      { src: "/gone", status: 410 },
      { src: "/post", methods: ["POST"], dest: "/posted.html" },
      { src: "/by-header", has: [{ type: "header", key: "x-beta", value: "on" }], dest: "/beta.html" },
      { src: "/anonymous", missing: [{ type: "cookie", key: "user" }], dest: "/anonymous.html" },
      { handle: "filesystem" },
      { src: "/blog/([^/]+)", dest: "/post.html?slug=$1" },
      { handle: "hit" },
      { src: "/assets/.*", headers: { "cache-control": "public, immutable" }, continue: true },
      { handle: "error" },
      { status: 404, src: "/.*", dest: "/lost.html" },
    ];
    const page = (name: string) => [`static/${name}.html`, name];
    const pages = Object.fromEntries(["posted", "beta", "anonymous", "post", "lost"].map(page));
    const overrides = { "about.html": { path: "about", contentType: "text/html; charset=iso-8859-1" } };
    const { get } = await served({
      ...pages,
      "config.json": { version: 3, routes, overrides },
      "static/assets/a.js": "1",
      "static/about.html": "about",
    });
    const redirect = await get("/old/a/b");
    expect([redirect.status, redirect.headers.get("location")]).toEqual([308, "/new/a/b"]);
    expect(redirect.headers.get("x-all")).toBe("old/a/b");
    expect((await get("/gone")).status).toBe(410);
    expect(await (await get("/post", { method: "POST" })).text()).toBe("posted");
    expect((await get("/post")).status).toBe(404);
    expect(await (await get("/by-header", { headers: { "x-beta": "on" } })).text()).toBe("beta");
    expect(await (await get("/anonymous")).text()).toBe("anonymous");
    expect((await get("/anonymous", { headers: { cookie: "user=1" } })).status).toBe(404);
    expect(await (await get("/blog/first")).text()).toBe("post");
    expect((await get("/assets/a.js")).headers.get("cache-control")).toBe("public, immutable");
    const lost = await get("/nowhere");
    expect([lost.status, await lost.text()]).toEqual([404, "lost"]);
    expect((await get("/about")).headers.get("content-type")).toBe("text/html; charset=iso-8859-1");
  });

  it("says so where it cannot answer as Vercel does", async () => {
    const routes = [
      { src: "/middleware", middlewarePath: "_middleware" },
      { src: "/elsewhere", dest: "https://example.com/" },
    ];
    const { get } = await served({
      "config.json": { version: 3, routes },
      "functions/edge.func/.vc-config.json": { runtime: "edge", entrypoint: "index.js" },
    });
    for (const path of ["/middleware", "/elsewhere", "/edge"]) {
      const answer = await get(path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 501, expect.stringContaining("stand-in")]);
    }
  });
});

describe("functions", () => {
  it("answer as Node's handlers, as methods and as fetch", async () => {
    const { get, id } = await served(
      {
        "functions/api/hello.func/.vc-config.json": FUNCTION,
        "functions/api/hello.func/index.mjs":
          "export default (request, response) => response.status(201).json({ name: request.query.name, id: process.env.VERCEL_DEPLOYMENT_ID, sha: process.env.VERCEL_GIT_COMMIT_SHA, body: request.body });",
        "functions/api/methods.func/.vc-config.json": FUNCTION,
        "functions/api/methods.func/index.mjs": "export const GET = () => new Response('got', { status: 203 });",
        "functions/api/fetch.func/.vc-config.json": {
          ...FUNCTION,
          handler: "lib/main.cjs",
          environment: { WHO: "me" },
        },
        "functions/api/fetch.func/lib/main.cjs":
          "module.exports = { fetch: async (request) => new Response(process.env.WHO + await request.text()) };",
      },
      { meta: { githubCommitSha: "abc" } },
    );
    const hello = await get("/api/hello?name=you", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"a":1}',
    });
    expect([hello.status, await hello.json()]).toEqual([201, { name: "you", id, sha: "abc", body: { a: 1 } }]);
    const methods = await get("/api/methods");
    expect([methods.status, await methods.text()]).toEqual([203, "got"]);
    expect((await get("/api/methods", { method: "PUT" })).status).toBe(405);
    expect(await (await get("/api/fetch", { method: "POST", body: "!" })).text()).toBe("me!");
  });

  it("get the files that their configuration maps, and fail when one was not uploaded", async () => {
    const { get } = await served({
      "functions/index.func/.vc-config.json": {
        ...FUNCTION,
        filePathMap: { "lib/value.mjs": ".vercel/output/static/value.mjs" },
      },
      "functions/index.func/index.mjs":
        "import { value } from './lib/value.mjs'; export default (_, response) => response.end(value);",
      "static/value.mjs": "export const value = 'mapped';",
      "functions/broken.func/.vc-config.json": { ...FUNCTION, filePathMap: { a: "src/missing.mjs" } },
      "functions/broken.func/index.mjs": "export default () => {};",
      "functions/throws.func/.vc-config.json": FUNCTION,
      "functions/throws.func/index.mjs": "throw new Error('at start');",
    });
    expect(await (await get("/")).text()).toBe("mapped");
    const broken = await get("/broken");
    expect([broken.status, await broken.text()]).toEqual([500, expect.stringContaining("src/missing.mjs")]);
    const throws = await get("/throws");
    expect([throws.status, await throws.text()]).toEqual([500, expect.stringContaining("at start")]);
  });
});

describe("protection", () => {
  const secret = "s".repeat(32);
  const page = { from: { pages: { "index.html": "page" } } };

  it("turns strangers away from generated addresses, and leaves the domains open", async () => {
    const { vercel } = await started({ protection: "standard", bypassSecrets: [secret] });
    const staged = await vercel.project("demo").seed({ ...page, live: false });
    const url = await vercel.urlOf(staged.url);
    const refused = await fetch(url);
    expect([refused.status, refused.headers.get("content-type")]).toEqual([401, "text/html; charset=utf-8"]);
    const known = await fetch(url, { headers: { "x-vercel-protection-bypass": secret } });
    expect([known.status, await known.text()]).toEqual([200, "page"]);
    expect((await fetch(`${url}/?x-vercel-protection-bypass=${secret}`)).status).toBe(200);
    expect((await fetch(url, { headers: { "x-vercel-protection-bypass": "other" } })).status).toBe(401);
    vercel.project("demo").move("promote", staged.id);
    expect((await fetch(vercel.project("demo").productionUrl)).status).toBe(200);
  });

  it("sends to the single sign-on, and hands a cookie over", async () => {
    const { vercel } = await started({ protection: "all", protectionAnswer: "redirect", bypassSecrets: [secret] });
    await vercel.project("demo").seed(page);
    const url = vercel.project("demo").productionUrl;
    const away = await fetch(`${url}/a`, { redirect: "manual" });
    expect([away.status, away.headers.get("location")]).toEqual([
      302,
      expect.stringMatching(/^https:\/\/vercel\.com\/sso-api\?url=/),
    ]);
    const headers = { "x-vercel-protection-bypass": secret, "x-vercel-set-bypass-cookie": "true" };
    const cookie = await fetch(`${url}/a?b=1`, { headers, redirect: "manual" });
    expect([cookie.status, cookie.headers.get("location")]).toEqual([307, "/a?b=1"]);
    const kept = cookie.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await fetch(url, { headers: { cookie: kept } })).status).toBe(200);
  });
});

describe("addresses", () => {
  it("can look like Vercel's, and be visited all the same", async () => {
    const { client, vercel } = await started({ domains: ["app.example.com"] }, { addresses: "vercel.app" });
    const id = await client.deploy({ "static/index.html": "page" });
    const { url } = await client.until(id, live);
    expect(url).toMatch(/^demo-[a-z0-9]{9}-acme\.vercel\.app$/);
    expect(await (await fetch(await vercel.urlOf(url))).text()).toBe("page");
    expect(await (await fetch(await vercel.urlOf("app.example.com"))).text()).toBe("page");
  });

  it("are given to another deployment by an alias", async () => {
    const { client, vercel } = await started();
    const project = vercel.project("demo");
    const one = await project.seed({ from: { pages: { "index.html": "1" } } });
    const two = await project.seed({ from: { pages: { "index.html": "2" } }, target: null });
    const path = (id: string): string => `/v2/deployments/${id}/aliases`;
    expect((await client.call("POST", path(one.id), { alias: "pr-7.example.com" })).status).toBe(200);
    const moved = await client.call("POST", path(two.id), { alias: "pr-7.example.com" });
    expect(moved.body).toMatchObject({ alias: "pr-7.example.com", oldDeploymentId: one.id });
    expect(await (await fetch(await vercel.urlOf("pr-7.example.com"))).text()).toBe("2");
    expect((await client.call("GET", path(two.id))).body.aliases).toMatchObject([{ alias: "pr-7.example.com" }]);
    expect((await client.call("DELETE", "/v2/aliases/pr-7.example.com")).status).toBe(200);
    expect((await fetch(await vercel.urlOf("pr-7.example.com"))).status).toBe(404);
  });

  it("stay where they were when the edge is stale, and fail when told to", async () => {
    const { vercel } = await started({}, { faults: [{ kind: "stale-edge" }] });
    const project = vercel.project("demo");
    await project.seed({ from: { pages: { "index.html": "old" } } });
    const next = await project.seed({ from: { pages: { "index.html": "new" } } });
    expect(project.production()).toBe(next.id);
    expect(await (await fetch(project.productionUrl)).text()).toBe("old");
    vercel.faults.edge.add({ path: "/", kind: "answer", status: 503 });
    expect((await fetch(project.productionUrl)).status).toBe(503);
    expect((await project.visits()).map(({ status }) => status)).toEqual([200, 503]);
  });

  it("say that there is nothing", async () => {
    const { vercel } = await started();
    const empty = await fetch(vercel.project("demo").productionUrl);
    expect([empty.status, await empty.text()]).toEqual([404, "DEPLOYMENT_NOT_FOUND\n"]);
  });
});
