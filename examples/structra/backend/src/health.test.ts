import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { startApi } from "./testing/api.ts";
import { applySchema } from "./testing/schema.ts";
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
      assert.deepEqual(rest, { version: "0123abc", checks: { database: true, schema: true } });
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
      assert.deepEqual(down.body["checks"], { database: false, schema: false });
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

  test("is 503 without the tables and columns that it needs, and 200 with them, also beside newer ones", async () => {
    const empty = await createTestDatabase();
    const api = await startApi(empty.url);
    try {
      const { status, body } = await get(api.origin, "/health");
      assert.equal(status, 503);
      assert.deepEqual(body["checks"], { database: true, schema: false });
      await withClient(empty.url, (client) => applySchema(client));
      assert.equal((await get(api.origin, "/health")).status, 200);
      await withClient(empty.url, (client) => client.query("ALTER TABLE projects ADD COLUMN newer text"));
      assert.equal((await get(api.origin, "/health")).status, 200);
      await withClient(empty.url, (client) => client.query("ALTER TABLE projects DROP COLUMN description"));
      assert.equal((await get(api.origin, "/health")).status, 503);
    } finally {
      await api.stop();
      await empty.drop();
    }
  });

  test("takes the connection parameters of other drivers", async () => {
    const api = await startApi(`${database.url}?connection_limit=20&pool_timeout=10`);
    try {
      assert.equal((await get(api.origin, "/health")).status, 200);
    } finally {
      await api.stop();
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
