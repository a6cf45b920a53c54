import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";

import { applySchema } from "./schema.ts";
import { createTestDatabase, withClient, type TestDatabase } from "./test-database.ts";

describe("the migrations", () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await createTestDatabase()));
  afterEach(() => database.drop());

  test("give each table the index that its queries need", async () => {
    await withClient(database.url, async (client) => {
      await applySchema(client);
      const { rows } = await client.query<{ indexdef: string }>(
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
      );
      for (const needed of ["projects USING btree (user_id)", "analyses USING btree (created_at)"])
        assert.ok(rows.some(({ indexdef }) => indexdef.endsWith(needed)));
      const hashes = rows.find(({ indexdef }) => indexdef.endsWith("api_keys USING btree (key_hash)"));
      assert.match(hashes?.indexdef ?? "", /^CREATE UNIQUE INDEX/);
    });
  });

  test("keep every API key as its hash, also one that the release before wrote in between", async () => {
    await withClient(database.url, async (client) => {
      await applySchema(client, (name) => name < "004");
      await client.query("INSERT INTO api_keys (user_id, key) VALUES ('ada', 'first')");
      await applySchema(client, (name) => name >= "004" && name < "006");
      await client.query("INSERT INTO api_keys (user_id, key) VALUES ('ada', 'second')");
      await applySchema(client, (name) => name >= "006");
      const { rows } = await client.query<{ found: number }>(
        `SELECT count(*)::int AS found FROM api_keys
         WHERE key_hash IN (sha256(convert_to('first', 'UTF8')), sha256(convert_to('second', 'UTF8')))`,
      );
      assert.equal(rows[0]?.found, 2);
    });
  });
});
