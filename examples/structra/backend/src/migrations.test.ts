import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, describe, test } from "node:test";

import { applyMigrations, readMigrations, type Migration } from "./migrations.ts";
import { createTestDatabase, withClient, type TestDatabase } from "./testing/test-database.ts";

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: `checksum of ${sql}` });

async function tables(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    return rows.map((row) => row.name);
  });
}

describe("migrations", () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await createTestDatabase()));
  afterEach(() => database.drop());

  const apply = (migrations: readonly Migration[]) =>
    withClient(database.url, (client) => applyMigrations(client, migrations));

  test("are applied once, in the order of their names", async () => {
    const first = migration("001.sql", "CREATE TABLE a (id int)");
    const second = migration("002.sql", "ALTER TABLE a ADD COLUMN name text");
    assert.deepEqual(await apply([first]), ["001.sql"]);
    assert.deepEqual(await apply([first, second]), ["002.sql"]);
    assert.deepEqual(await apply([first, second]), []);
  });

  test("of several runs at once, one applies and the others find nothing to do", async () => {
    const migrations = await readMigrations();
    const applied = await Promise.all([1, 2, 3, 4].map(() => apply(migrations)));
    assert.deepEqual(
      applied.flat(),
      migrations.map(({ name }) => name),
    );
  });

  test("are all undone when one fails, and the error names it", async () => {
    const good = migration("001.sql", "CREATE TABLE a (id int)");
    const bad = migration("002.sql", "CREATE TABLE b (id no_such_type)");
    await assert.rejects(apply([good, bad]), /002\.sql failed: type "no_such_type" does not exist/);
    assert.deepEqual(await tables(database.url), []);
  });

  test("that changed after they were applied are refused", async () => {
    await apply([migration("001.sql", "CREATE TABLE a (id int)")]);
    await assert.rejects(apply([migration("001.sql", "CREATE TABLE c (id int)")]), /001\.sql was changed/);
    assert.deepEqual(await tables(database.url), ["a", "schema_migrations"]);
  });

  test("that this build does not know are left alone, as after a rollback", async () => {
    const first = migration("001.sql", "CREATE TABLE a (id int)");
    await apply([first, migration("002.sql", "CREATE TABLE b (id int)")]);
    assert.deepEqual(await apply([first]), []);
  });
});

describe("the project's own migrations", () => {
  let database: TestDatabase;
  before(async () => (database = await createTestDatabase()));
  after(() => database.drop());

  test("give projects an index by user", async () => {
    await withClient(database.url, async (client) => {
      await applyMigrations(client, await readMigrations());
      const { rows } = await client.query<{ indexdef: string }>(
        "SELECT indexdef FROM pg_indexes WHERE tablename = 'projects'",
      );
      assert.ok(rows.some((row) => row.indexdef.endsWith("(user_id)")));
    });
  });
});
