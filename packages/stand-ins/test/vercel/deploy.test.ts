import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { rateLimited } from "../../src/vercel/index.ts";
import { TOKEN, clientOf, live, started } from "./started.ts";

const sha1 = (text: string): string => createHash("sha1").update(text).digest("hex");
const CREATE = "/v13/deployments?prebuilt=1";
const FILE = { file: ".vercel/output/config.json", sha: "a".repeat(40), size: 1, mode: 0o100644 };
const BODY = { name: "demo", project: "prj_demo", target: "production" };

describe("uploading", () => {
  it("keeps a file under its SHA-1, and no other", async () => {
    const { vercel, client } = await started();
    expect(await client.upload("content")).toMatchObject({ status: 200, body: { urls: [] } });
    expect(vercel.file("040f06fd774092478d450774f5ba30c5da78acc8")?.toString()).toBe("content");
    const wrong = await client.upload("content", { "x-vercel-digest": "b".repeat(40) });
    expect(wrong).toMatchObject({ status: 400, body: { error: { code: "invalid_sha" } } });
  });

  it("takes the CLI's headers as well", async () => {
    const { client } = await started();
    const digest = "040f06fd774092478d450774f5ba30c5da78acc8";
    const uploaded = await client.call("POST", "/v2/files", "content", { "x-now-digest": digest, "x-now-size": "7" });
    expect(uploaded.status).toBe(200);
  });

  it.each([
    [{ uploadsPerDay: 1 }, 429, { code: "rate_limited", name: "api-upload-paid" }],
    [{ fileBytes: 3 }, 413, { code: "size_limit_exceeded" }],
  ])("stops at the quota %j", async (quotas, status, error) => {
    const { client } = await started({}, { quotas });
    await client.upload("one");
    expect(await client.upload("two and more")).toMatchObject({ status, body: { error } });
  });

  it("checks a file that it was told not to keep, and knows it", async () => {
    const { client, vercel } = await started({}, { keepUpTo: 100 });
    const large = "x".repeat(101);
    const wrong = await client.upload(large, { "x-vercel-digest": "b".repeat(40) });
    expect(wrong).toMatchObject({ status: 400, body: { error: { code: "invalid_sha" } } });
    const id = await client.deploy({ "static/large.txt": large, "static/small.txt": "small" });
    expect(vercel.deployment(id)?.files).toHaveLength(3);
    expect(vercel.file(sha1(large))).toBeUndefined();
    expect(vercel.file(sha1("small"))?.toString()).toBe("small");
    expect(vercel.requests.map(({ bodyBytes }) => bodyBytes)).toContain(101);
  });

  it("can lose a file that it said it has", async () => {
    const { client, vercel } = await started();
    vercel.faults.add({ kind: "upload-lost", times: 1 });
    await expect(client.deploy({ "static/index.html": "page" })).rejects.toThrow(/missing_files/);
    expect((await client.upload("page")).status).toBe(200);
  });
});

describe("creating", () => {
  it("names the files that were not uploaded", async () => {
    const { client } = await started();
    const refused = await client.call("POST", CREATE, { ...BODY, files: [FILE, { ...FILE, file: "same" }] });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: "missing_files", missing: [FILE.sha] } } });
  });

  it("can forget files that it has", async () => {
    const { client, vercel } = await started({}, { faults: [{ kind: "missing-files-again", times: 1 }] });
    await expect(client.deploy({ "static/index.html": "page" })).rejects.toThrow(/missing_files/);
    await client.deploy({ "static/index.html": "page" });
    vercel.project("demo").forgetFiles();
    expect(vercel.file("040f06fd774092478d450774f5ba30c5da78acc8")).toBeUndefined();
  });

  it.each([
    ["an unknown key", { ...BODY, files: [], nowConfig: {} }, 400, "bad_request"],
    ["a path that leads out", { ...BODY, files: [{ ...FILE, file: "../x" }] }, 400, "bad_request"],
    ["the same path twice", { ...BODY, files: [FILE, FILE] }, 400, "conflicting_file_path"],
    [
      "more files than allowed",
      { ...BODY, files: [FILE, { ...FILE, file: "a" }, { ...FILE, file: "b" }] },
      400,
      "too_many_files",
    ],
    ["an unknown environment", { ...BODY, target: "qa", files: [] }, 404, "not_found"],
    ["an unknown project", { ...BODY, project: "prj_other", files: [] }, 404, "not_found"],
  ])("refuses %s", async (_, body, status, code) => {
    const { client } = await started({}, { quotas: { filesPerDeployment: 2 } });
    expect(await client.call("POST", CREATE, body)).toMatchObject({ status, body: { error: { code } } });
  });

  it("builds nothing: an output has to be prebuilt", async () => {
    const { client } = await started();
    expect((await client.call("POST", "/v13/deployments", { ...BODY, files: [] })).status).toBe(501);
  });

  it("tells its notices in headers", async () => {
    const { client } = await started({ notices: { "warning-node": "Node 18 goes away" } });
    const created = await client.call("POST", CREATE, { ...BODY, files: [{ file: "a", data: "x" }] });
    expect(created.headers.get("x-vercel-warning-node")).toBe("Node 18 goes away");
  });

  it("goes QUEUED, INITIALIZING, BUILDING, READY, and then live", async () => {
    const { client, vercel } = await started();
    const id = await client.deploy({ "static/index.html": "page" }, { meta: { key: "run-1" } });
    const deployment = await client.until(id, live);
    expect(deployment).toMatchObject({ readyState: "READY", readySubstate: "PROMOTED", meta: { key: "run-1" } });
    expect(vercel.deployment(id)?.history).toEqual(["QUEUED", "INITIALIZING", "BUILDING", "READY"]);
    expect(vercel.project("demo").production()).toBe(id);
    expect(await (await fetch(vercel.project("demo").productionUrl)).text()).toBe("page");
  });

  it("stays staged when the client or the project says so", async () => {
    const { client, vercel } = await started();
    const first = await client.deploy({ "static/index.html": "1" });
    await client.until(first, live);
    const staged = await client.deploy({ "static/index.html": "2" }, { autoAssignCustomDomains: false });
    expect(await client.until(staged, live)).toMatchObject({ readySubstate: "STAGED", alias: [] });
    vercel.project("demo").setAutoAssign(false);
    const other = await client.deploy({ "static/index.html": "3" });
    expect(await client.until(other, live)).toMatchObject({ readySubstate: "STAGED" });
    expect(vercel.project("demo").production()).toBe(first);
    expect(await (await fetch(`http://${vercel.deployment(staged)?.url}/`)).text()).toBe("2");
  });

  it("makes a project's first deployment the production one", async () => {
    const { client } = await started({ customEnvironments: ["qa"] });
    const first = await client.deploy({}, { target: undefined });
    expect(await client.until(first, live)).toMatchObject({ target: "production" });
    const second = await client.deploy({}, { target: undefined, gitMetadata: { commitRef: "Feature/X" } });
    const preview = await client.until(second, live);
    expect(preview).toMatchObject({ target: null, alias: ["demo-git-feature-x-acme.vercel.app"] });
    const third = await client.deploy({}, { customEnvironmentSlugOrId: "qa" });
    expect(await client.until(third, live)).toMatchObject({ customEnvironment: { slug: "qa" } });
  });
});

describe("other ends", () => {
  it.each([
    [
      { kind: "build-fails", message: "no" },
      { readyState: "ERROR", errorCode: "BUILD_FAILED", errorMessage: "no" },
    ],
    [{ kind: "build-canceled" }, { readyState: "CANCELED" }],
    [{ kind: "build-blocked" }, { readyState: "BLOCKED" }],
    [{ kind: "build-stuck", state: "BUILDING" }, { readyState: "BUILDING" }],
    [
      { kind: "alias-fails" },
      { readyState: "READY", aliasError: { code: "domain_not_verified" }, aliasAssigned: false },
    ],
    [{ kind: "check-fails" }, { readyState: "READY", checks: { "deployment-alias": { state: "failed" } } }],
  ] as const)("%j", async (fault, wanted) => {
    const { client, vercel } = await started({}, { faults: [fault] });
    const id = await client.deploy({});
    const deployment = await client.until(id, (now) => {
      const isThere = now.readyState === wanted.readyState;
      return isThere && (now.readyState !== "READY" || now.aliasError !== null || now.checks !== undefined);
    });
    expect(deployment).toMatchObject(wanted);
    expect(vercel.project("demo").production()).toBeUndefined();
  });

  it("an output that is none", async () => {
    const { client } = await started();
    const id = await client.deploy({ "config.json": '{"version":2}' });
    expect(await client.until(id, (now) => now.readyState === "ERROR")).toMatchObject({ errorCode: "BUILD_FAILED" });
  });

  it("canceled by the client, which a finished deployment cannot be", async () => {
    const { client, vercel } = await started({}, { faults: [{ kind: "build-stuck", state: "QUEUED", times: 1 }] });
    const id = await client.deploy({});
    const canceled = await client.call("PATCH", `/v12/deployments/${id}/cancel`);
    expect(canceled).toMatchObject({ status: 200, body: { readyState: "CANCELED" } });
    expect((await client.call("PATCH", `/v12/deployments/${id}/cancel`)).status).toBe(400);
    expect(vercel.deployment(id)?.history).toEqual(["QUEUED", "CANCELED"]);
  });
});

describe("access", () => {
  it("needs a known token", async () => {
    const { vercel } = await started();
    const stranger = clientOf(vercel.url, "other");
    expect(await stranger.call("GET", "/v9/projects/demo")).toMatchObject({
      status: 403,
      body: { error: { code: "forbidden", invalidToken: true } },
    });
  });

  it("gives a project's token the project and nothing of the owner", async () => {
    const projects = [
      { id: "prj_demo", name: "demo" },
      { id: "prj_other", name: "other" },
    ];
    const { vercel } = await started({}, { projects, projectTokens: [{ token: "narrow", projects: ["prj_demo"] }] });
    const narrow = clientOf(vercel.url, "narrow");
    expect((await narrow.call("GET", "/v9/projects/demo")).status).toBe(200);
    expect((await narrow.call("GET", "/v9/projects/other")).status).toBe(404);
    expect((await narrow.call("GET", "/v2/user")).status).toBe(403);
    expect((await narrow.call("GET", "/v2/teams/team_acme")).status).toBe(403);
    const id = await narrow.deploy({ "static/index.html": "page" });
    expect(await narrow.until(id, live)).toMatchObject({ readyState: "READY" });
  });

  it("looks in the team that is named", async () => {
    const teams = [
      { id: "team_acme", slug: "acme" },
      { id: "team_other", slug: "other" },
    ];
    const { client } = await started({}, { teams });
    expect((await client.call("GET", "/v9/projects/demo?teamId=team_other")).status).toBe(404);
    expect((await client.call("GET", "/v9/projects/demo?teamId=team_none")).status).toBe(403);
  });
});

describe("faults of the wire", () => {
  it.each([
    [3, "3"],
    [new Date("2030-01-01T00:00:00Z"), "Tue, 01 Jan 2030 00:00:00 GMT"],
  ])("429 with Retry-After %s", async (after, header) => {
    const { client } = await started({}, { httpFaults: [rateLimited({ method: "POST", path: "/v2/files" }, after)] });
    const refused = await client.upload("x");
    expect(refused).toMatchObject({ status: 429, body: { error: { code: "rate_limited" } } });
    expect(refused.headers.get("retry-after")).toBe(header);
    expect((await client.upload("x")).status).toBe(200);
  });

  it("create that takes effect and is not answered", async () => {
    const { client, vercel } = await started();
    vercel.faults.http.add({ method: "POST", path: "/v13/deployments", kind: "lost-answer" });
    await expect(client.deploy({}, { meta: { key: "run-1" } })).rejects.toThrow();
    const listed = await client.call("GET", "/v6/deployments?projectId=prj_demo&meta-key=run-1");
    expect(listed.body.deployments).toMatchObject([{ meta: { key: "run-1" }, uid: expect.stringMatching(/^dpl_/) }]);
    expect(vercel.requests.some(({ headers }) => headers.authorization === `Bearer ${TOKEN}`)).toBe(true);
  });
});
