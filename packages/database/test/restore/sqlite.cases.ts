import assert from "node:assert/strict";
import { chmod, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { backUpUrl } from "../support/backing-up.ts";
import type { Cases } from "../support/cases.ts";
import { damage } from "../support/damage.ts";
import { inFolder } from "../support/folder.ts";
import { open, withSession } from "../support/open.ts";
import { planUrl, restoreUrl } from "../support/restoring.ts";

const inWalFile = (work: (url: string, folder: string, backup: string) => Promise<void>) => (): Promise<void> =>
  inFolder(async (folder) => {
    const url = `file:${join(folder, "shop.db")}`;
    const app = await open(url, { create: true });
    await app.execute("PRAGMA journal_mode = WAL; CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT)");
    await app.execute(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO word SELECT i, 'w' || i FROM n",
    );
    const { path } = await backUpUrl(url, join(folder, "backups"));
    await app.execute("DELETE FROM word WHERE id > 10; CREATE TABLE later (id INTEGER); INSERT INTO later VALUES (1)");
    await app.close();
    await chmod(join(folder, "shop.db"), 0o640);
    await work(url, folder, path);
  });

const count = async (url: string): Promise<unknown> =>
  withSession(url, async (connection) => (await connection.query("SELECT count(*) AS n, sum(id) AS s FROM word"))[0]);

export const cases: Cases = {
  "brings back every row, and keeps what it replaced": inWalFile(async (url, folder, backup) => {
    assert.deepEqual((await planUrl(url, backup)).changes, [
      { table: "later", now: 1, backup: undefined },
      { table: "word", now: 10, backup: 5000 },
    ]);
    const { kept } = await restoreUrl(url, backup);
    assert.deepEqual({ ...Object(await count(url)) }, { n: 5000, s: 12_502_500 });
    assert.deepEqual({ ...Object(await count(`file:${kept}`)) }, { n: 10, s: 55 });
    assert.equal((await stat(join(folder, "shop.db"))).mode & 0o777, 0o640);
    const names = (await readdir(folder)).filter((name) => !/-(wal|shm)$/.test(name));
    assert.deepEqual(names, ["backups", "shop.db", "shop.db-slipway-lock", kept.split("/").at(-1)]);
  }),
  "does nothing while a program has the database open": inWalFile(async (url, folder, backup) => {
    const app = await open(url);
    await app.query("SELECT * FROM word");
    await assert.rejects(restoreUrl(url, backup), { name: "UserError", hint: /^Stop the application/ });
    assert.deepEqual({ ...Object(await count(url)) }, { n: 10, s: 55 });
    await app.close();
    await restoreUrl(url, backup);
    assert.equal((await readdir(folder)).filter((name) => name.startsWith(".")).length, 0);
  }),
  "does nothing without its confirmation, or with a bad backup": inWalFile(async (url, folder, backup) => {
    await assert.rejects(restoreUrl(url, backup, { confirm: "shop" }), { hint: "Set confirm: shop.db" });
    await damage(backup, "truncated", true);
    await assert.rejects(restoreUrl(url, backup), { message: /damaged/ });
    assert.deepEqual({ ...Object(await count(url)) }, { n: 10, s: 55 });
    assert.equal((await readdir(folder)).filter((name) => name.startsWith(".")).length, 0);
  }),
};
