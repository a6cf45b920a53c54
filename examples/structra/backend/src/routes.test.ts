import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { BODY_LIMIT } from "./request-body.ts";
import { startApi, type TestApi } from "./testing/api.ts";
import { createMigratedDatabase, type TestDatabase } from "./testing/test-database.ts";

describe("the API", () => {
  let database: TestDatabase;
  let api: TestApi;
  before(async () => {
    database = await createMigratedDatabase();
    api = await startApi(database.url);
  });
  after(async () => {
    await api.stop();
    await database.drop();
  });

  const call = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${api.origin}${path}`, init);
    const body = (await response.json()) as Record<string, never>;
    return { status: response.status, headers: response.headers, body };
  };
  const post = (body: NonNullable<RequestInit["body"]>, type = "application/json") =>
    call("/api/projects", { method: "POST", body, headers: { "content-type": type } });

  const scrape = async () => {
    const response = await fetch(`${api.origin}/metrics`);
    assert.match(response.headers.get("content-type") ?? "", /^text\/plain; version=0\.0\.4/);
    return response.text();
  };

  test("stores a project and gives it back", async () => {
    const project = { user_id: "ada", name: "Bridge'); DROP TABLE projects; --", description: "Über 𝄞" };
    const created = await post(JSON.stringify(project));
    assert.equal(created.status, 201);
    const shown = await call(created.headers.get("location") ?? "");
    assert.equal(shown.status, 200);
    assert.deepEqual(shown.body, created.body);
    const { id, created_at: createdAt, ...stored } = shown.body;
    assert.deepEqual(stored, project);
    assert.match(id ?? "", /^[0-9a-f-]{36}$/);
    assert.match(createdAt ?? "", /^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test("lists the projects of one user, the newest first, as many as asked", async () => {
    for (const name of ["one", "two", "three"]) await post(JSON.stringify({ user_id: "grace", name }));
    const { body } = await call("/api/projects?user_id=grace&limit=2");
    const { projects } = body as unknown as { projects: { name: string }[] };
    assert.deepEqual(
      projects.map((project) => project.name),
      ["three", "two"],
    );
  });

  for (const [what, path, status, code] of [
    ["an unknown address", "/nothing", 404, "not_found"],
    ["an unknown project", "/api/projects/00000000-0000-4000-8000-000000000000", 404, "not_found"],
    ["an id that is none", "/api/projects/1", 404, "not_found"],
    ["a limit that is no number", "/api/projects?limit=many", 400, "invalid_limit"],
    ["a limit of nothing", "/api/projects?limit=0", 400, "invalid_limit"],
    ["a limit beyond the largest", "/api/projects?limit=101", 400, "invalid_limit"],
    ["a user that cannot be", "/api/projects?user_id=a%00", 400, "invalid_user_id"],
    ["an address that cannot be read", "//[", 400, "invalid_address"],
  ] as const)
    test(`answers ${what} with ${status}`, async () => {
      const answer = await call(path);
      assert.equal(answer.status, status);
      assert.equal((answer.body["error"] as { code?: string } | undefined)?.code, code);
    });

  for (const [what, body, type, status] of [
    ["a project without a name", '{"user_id":"u"}', "application/json", 400],
    ["broken JSON", "{", "application/json", 400],
    ["no body", "", "application/json", 400],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "application/json", 400],
    ["a form", "name=x", "application/x-www-form-urlencoded", 415],
    ["a body one byte too large", " ".repeat(BODY_LIMIT + 1), "application/json", 413],
    ["a body of a megabyte", " ".repeat(1024 * 1024), "application/json", 413],
  ] as const)
    test(`answers ${what} with ${status}`, async () => {
      assert.equal((await post(body, type)).status, status);
    });

  test("takes a body of exactly the limit", async () => {
    const project = JSON.stringify({ user_id: "u", name: "n" });
    assert.equal((await post(project.padEnd(BODY_LIMIT, " "))).status, 201);
  });

  test("answers a method that an address does not have with 405 and those that it has", async () => {
    const answer = await call("/api/projects", { method: "DELETE" });
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get("allow"), "GET, POST, HEAD, OPTIONS");
    assert.equal((await call("/health", { method: "POST" })).status, 405);
  });

  test("answers HEAD like GET, without the body", async () => {
    const response = await fetch(`${api.origin}/api/projects`, { method: "HEAD" });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), "");
  });

  test("lets a page of another origin call it", async () => {
    const preflight = await fetch(`${api.origin}/api/projects`, { method: "OPTIONS" });
    assert.equal(preflight.status, 200);
    assert.match(preflight.headers.get("access-control-allow-methods") ?? "", /POST/);
    assert.equal((await call("/api/projects")).headers.get("access-control-allow-origin"), "*");
  });

  test("counts its answers for Prometheus", async () => {
    const earlier = refusedPuts(await scrape());
    await call("/api/projects", { method: "PUT" });
    assert.equal(refusedPuts(await scrape()), earlier + 1);
  });

  test("logs paths without their queries", async () => {
    await call("/api/projects?user_id=personal-data");
    assert.ok(api.logged.some((line) => line.includes('"path":"/api/projects"')));
    assert.ok(!api.logged.join("").includes("personal-data"));
  });
});

function refusedPuts(metrics: string): number {
  return Number(/http_requests_total\{method="PUT",status="405"\} (\d+)/.exec(metrics)?.[1] ?? 0);
}
