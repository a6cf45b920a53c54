import assert from "node:assert/strict";
import { copyFile, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { verifyBackup } from "@slipway/database";

import { backUpUrl, backupPorts } from "../support/backing-up.ts";
import type { Cases } from "../support/cases.ts";
import { damage } from "../support/damage.ts";
import { CUTS, FLIPS, withEachDamage } from "../support/flip.ts";
import { inFolder } from "../support/folder.ts";
import { open, withSession } from "../support/open.ts";

/** A database in WAL mode whose rows are in the log, and which its app has open. */
const inBusyFile = (work: (url: string, folder: string) => Promise<void>) => (): Promise<void> =>
  inFolder(async (folder) => {
    const url = `file:${join(folder, "shop.db")}`;
    const app = await open(url, { create: true });
    await app.execute("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
    await app.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT); CREATE TABLE bare (id)");
    await app.execute(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO word SELECT i, hex(randomblob(20)) FROM n",
    );
    await app.execute("CREATE INDEX by_word ON word (word)");
    await work(url, folder);
    await app.close();
  });

export const cases: Cases = {
  "has what a copy of the file would lose": inBusyFile(async (url, folder) => {
    await copyFile(join(folder, "shop.db"), join(folder, "copy.db"));
    await withSession(`file:${join(folder, "copy.db")}`, (copy) =>
      assert.rejects(copy.query("SELECT count(*) FROM word"), { message: /no such table/ }),
    );
    const ports = backupPorts();
    const { path, manifest } = await backUpUrl(url, join(folder, "backups"), ports);
    assert.deepEqual({ ...manifest.rows }, { bare: 0, word: 5000 });
    assert.match(manifest.tool, /^SQLite 3\.\d+\.\d+ backup$/);
    assert.equal(manifest.database, "shop.db");
    assert.deepEqual(await verifyBackup(path, ports), manifest);
    assert.equal((await readdir(join(folder, "backups"))).length, 2);
    assert.equal((await stat(path)).mode & 0o777, 0o600);
  }),
  "that is damaged is refused": inBusyFile(async (url, folder) => {
    let second = 0;
    for (const kind of ["truncated", "flipped", "empty"] as const) {
      for (const forged of [false, true]) {
        const clock = { ...backupPorts().clock, date: () => new Date(Date.UTC(2026, 0, 1, 0, 0, (second += 1))) };
        const { path } = await backUpUrl(url, join(folder, "backups"), backupPorts({ clock }));
        await damage(path, kind, forged);
        await assert.rejects(verifyBackup(path, backupPorts()), { name: "UserError" }, `${kind} ${forged}`);
      }
    }
  }),
  "with any byte flipped, or cut anywhere, is refused, and whole again is not": inBusyFile(async (url, folder) => {
    const { path, manifest } = await backUpUrl(url, join(folder, "backups"), backupPorts());
    const count = await withEachDamage(path, (what) =>
      assert.rejects(verifyBackup(path, backupPorts()), { name: "UserError", message: /SHA-256|bytes/ }, what),
    );
    assert.equal(count, FLIPS.length + CUTS.length + 1);
    assert.deepEqual(await verifyBackup(path, backupPorts()), manifest);
  }),
  "names those of the same database that a killed run left": inBusyFile(async (url, folder) => {
    const backups = join(folder, "backups");
    const left = "shop.db-20260102T030405000Z.db.partial";
    await mkdir(backups);
    for (const name of [left, "shop.db-20260102T030405000Z.db", "bookshop.db-20260102T030405000Z.db.partial"])
      await writeFile(join(backups, name), "");
    const { unfinished } = await backUpUrl(url, backups, backupPorts());
    assert.deepEqual(unfinished, [join(backups, left)]);
    assert.equal((await readdir(backups)).includes(left), true);
  }),
  "of no database leaves nothing behind": () =>
    inFolder(async (folder) => {
      await assert.rejects(backUpUrl(`file:${join(folder, "none.db")}`, folder), { code: "SQLITE_CANTOPEN" });
      assert.deepEqual(await readdir(folder), []);
    }),
};
