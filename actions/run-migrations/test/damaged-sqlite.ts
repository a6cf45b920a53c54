// Damages a backup of a SQLite file in every way and restores it through the action. Run by Node 24:
// `node damaged-sqlite.ts`. Prints "passed: " and how many ways there were.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";

import { withEachDamage } from "../../../packages/database/test/support/flip.ts";
import { inCheckout } from "./support.ts";

await inCheckout("file:./chat.db", { "migrations/1.sql": "CREATE TABLE a (id);" }, async ({ folder, step }) => {
  const rows = (sql = ""): unknown => {
    const database = new DatabaseSync(join(folder, "chat.db"));
    try {
      database.exec(sql);
      return database.prepare("SELECT count(*) AS n FROM old").get()?.["n"];
    } finally {
      database.close();
    }
  };
  const SQL = { engine: "sql" };
  const missing = await step({ ...SQL, mode: "backup", "database-url": "file:./none.db" });
  assert.match(missing.problem, /none.db/);
  assert.deepEqual([existsSync(join(folder, "none.db")), missing.written["backup-path"]], [false, undefined]);
  assert.equal(rows("PRAGMA journal_mode = WAL; CREATE TABLE old (id); INSERT INTO old VALUES (1), (2)"), 2);
  const backup = (await step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
  assert.equal(rows("DELETE FROM old WHERE id = 1"), 1);
  const restore = { ...SQL, mode: "restore", "backup-file": backup, confirm: "chat.db" };
  const count = await withEachDamage(backup, async (damage) => {
    const { problem } = await step(restore);
    assert.match(problem, /its SHA-256 differs|has \d+ bytes, but was made with/, damage);
    assert.equal(rows(), 1, damage);
  });
  assert.equal((await step(restore)).problem, "");
  assert.equal(rows(), 2);
  process.stdout.write(`passed: ${count}\n`);
});
