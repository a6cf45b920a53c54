import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Cases } from "../support/cases.ts";
import { inFolder } from "../support/folder.ts";
import { open, withSession } from "../support/open.ts";

const inNewFile = (work: (url: string, file: string) => Promise<void>) => (): Promise<void> =>
  inFolder((folder) => work(`sqlite:${join(folder, "shop.db")}`, join(folder, "shop.db")));

export const cases: Cases = {
  "says what it is": inNewFile((url, file) =>
    withSession(
      url,
      async ({ server }) => {
        assert.match(server.version, /^3\.\d+\.\d+$/);
        assert.deepEqual([server.dialect, server.major, server.database, server.pooled], ["sqlite", 3, file, false]);
      },
      { create: true },
    ),
  ),
  "makes no file that it was not asked for": inNewFile(async (url, file) => {
    await assert.rejects(open(url), { name: "DatabaseError", code: "SQLITE_CANTOPEN" });
    assert.equal(existsSync(file), false);
  }),
  "knows a file that is no database": inNewFile(async (url, file) => {
    writeFileSync(file, "this is a text of some length, but it is not a database at all".repeat(20));
    await assert.rejects(open(url), { name: "DatabaseError", code: "SQLITE_NOTADB" });
  }),
  "answers statements with parameters, and big numbers as they are": inNewFile((url) =>
    withSession(
      url,
      async (connection) => {
        const [row] = await connection.query("SELECT $2 AS second, $1 AS first, 9007199254740993 AS big, $1 AS again", [
          1,
          "it's",
        ]);
        assert.deepEqual({ ...row }, { second: "it's", first: 1, big: "9007199254740993", again: 1 });
      },
      { create: true },
    ),
  ),
  "commits what succeeds, and rolls back what throws": inNewFile((url) =>
    withSession(
      url,
      async (connection) => {
        await connection.execute("CREATE TABLE kept (id INTEGER); CREATE TABLE other (id INTEGER)");
        await connection.transaction(() => connection.execute("INSERT INTO kept VALUES (1)"));
        const broken = connection.transaction(async () => {
          await connection.execute("INSERT INTO kept VALUES (2); DROP TABLE other");
          throw new Error("stop here");
        });
        await assert.rejects(broken, { message: "stop here" });
        assert.deepEqual(
          (await connection.query("SELECT id FROM kept, (SELECT count(*) FROM other)")).map((row) => row["id"]),
          [1],
        );
        await assert.rejects(connection.execute("SELECT * FROM nothing"), { code: "SQLITE_ERROR", number: 1 });
      },
      { create: true },
    ),
  ),
  "waits for another writer no longer than it may": inNewFile((url) =>
    withSession(
      url,
      async (first) => {
        await first.transaction(async () => {
          const second = await open(url, { lockTimeout: 1 });
          await assert.rejects(
            second.transaction(() => Promise.resolve()),
            { code: "SQLITE_BUSY" },
          );
          await second.close();
          await second.close();
        });
      },
      { create: true },
    ),
  ),
};
