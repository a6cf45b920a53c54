import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { startApi } from "./testing/api.ts";
import { startTcpProxy } from "./testing/tcp-proxy.ts";
import { createMigratedDatabase, createTestDatabase, withClient, type TestDatabase } from "./testing/test-database.ts";

async function get(origin: string, path: string) {
  const response = await fetch(`${origin}${path}`);
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

describe("health", () => {
  let database: TestDatabase;
  before(async () => (database = await createMigratedDatabase()));
  after(() => database.drop());

  test("is 200 with the version and every check when all is well", async () => {
    const api = await startApi(database.url);
    try {
      const { status, headers, body } = await get(api.origin, "/health");
      assert.equal(status, 200);
      const { uptime, ...rest } = body;
      assert.deepEqual(rest, { version: "0123abc", checks: { database: true, migrations: true } });
      assert.ok(typeof uptime === "number" && uptime > 0);
      assert.equal(headers.get("cache-control"), "no-store");
    } finally {
      await api.stop();
    }
  });

  test("follows the database down and up again, while the process stays alive", async () => {
    const proxy = await startTcpProxy(database.url);
    const api = await startApi(proxy.url);
    try {
      assert.equal((await get(api.origin, "/health")).status, 200);
      await proxy.cut();
      const down = await get(api.origin, "/health");
      assert.equal(down.status, 503);
      assert.deepEqual(down.body["checks"], { database: false, migrations: false });
      assert.equal((await get(api.origin, "/livez")).status, 200);
      const projects = await get(api.origin, "/api/projects");
      assert.equal(projects.status, 503);
      assert.equal(projects.headers.get("retry-after"), "5");
      await proxy.restore();
      assert.equal((await get(api.origin, "/health")).status, 200);
    } finally {
      await api.stop();
      await proxy.cut();
    }
  });

  test("is 503 on a database that was never migrated, and 200 once it was, also by a newer release", async () => {
    const empty = await createTestDatabase();
    const api = await startApi(empty.url);
    try {
      const { status, body } = await get(api.origin, "/health");
      assert.equal(status, 503);
      assert.deepEqual(body["checks"], { database: true, migrations: false });
      await withClient(empty.url, (client) =>
        client.query(`CREATE TABLE schema_migrations (name text);
          INSERT INTO schema_migrations VALUES ('001_projects.sql'), ('999_of_a_newer_release.sql')`),
      );
      assert.equal((await get(api.origin, "/health")).status, 200);
    } finally {
      await api.stop();
      await empty.drop();
    }
  });

  test("never logs the database's address", async () => {
    const api = await startApi("postgresql://user:canary-password@127.0.0.1:1/structra");
    try {
      assert.equal((await get(api.origin, "/health")).status, 503);
      const logged = api.logged.join("");
      assert.match(logged, /ECONNREFUSED/);
      assert.doesNotMatch(logged, /canary-password/);
    } finally {
      await api.stop();
    }
  });
});
