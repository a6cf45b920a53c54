import assert from "node:assert/strict";
import { join } from "node:path";

import type { Cases } from "../support/cases.ts";
import { inFolder } from "../support/folder.ts";
import { type Project, inProject } from "../support/project.ts";

const project =
  (files: Readonly<Record<string, string>>, work: (project: Project) => Promise<void>) => (): Promise<void> =>
    inFolder((folder) => inProject(`sqlite:${join(folder, "chat.db")}`, files, work, { create: true }));

export const cases: Cases = {
  "applies files with triggers, once": project(
    {
      "migrations/1.sql": "CREATE TABLE a (id INTEGER); CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;",
      "migrations/2.sql": "INSERT INTO a VALUES (1)",
    },
    async (it) => {
      assert.deepEqual(
        (await it.apply()).applied.map(({ id, statements }) => [id, statements]),
        [
          ["migrations/1.sql", 2],
          ["migrations/2.sql", 1],
        ],
      );
      assert.deepEqual(await it.apply(), { applied: [] });
      assert.deepEqual(await it.ask("SELECT count(*) AS n FROM a"), [{ n: 1 }]);
    },
  ),
  "undoes a file that fails and names its line": project(
    {
      "migrations/1.sql":
        "CREATE TABLE a (id INTEGER PRIMARY KEY);\nINSERT INTO a VALUES (1);\n\nINSERT INTO a VALUES (1);",
    },
    async (it) => {
      const { failure } = await it.apply();
      assert.equal(failure?.line, 4);
      assert.deepEqual([failure?.statement, failure?.effect, failure?.code], [3, "rolled-back", "SQLITE_CONSTRAINT"]);
      assert.deepEqual(await it.ask("SELECT name FROM sqlite_master WHERE name = 'a'"), []);
    },
  ),
  "rebuilds a table with foreign keys off, and refuses to leave a broken one": project(
    {
      "migrations/1.sql":
        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p (id) ON DELETE CASCADE); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1);",
      "migrations/2.sql":
        "PRAGMA foreign_keys = OFF;\nCREATE TABLE new_p (id INTEGER PRIMARY KEY, x);\nINSERT INTO new_p (id) SELECT id FROM p;\nDROP TABLE p;\nALTER TABLE new_p RENAME TO p;\nPRAGMA foreign_keys = ON;",
      "migrations/3.sql": "DELETE FROM p WHERE id = 1;",
    },
    async (it) => {
      const result = await it.apply();
      assert.equal(result.applied.length, 2);
      assert.match(result.failure?.message ?? "", /breaks 1 foreign keys: c → p/);
      assert.deepEqual(await it.ask("SELECT count(*) AS n FROM c"), [{ n: 1 }]);
      assert.deepEqual(await it.ask("SELECT id FROM p"), [{ id: 1 }]);
    },
  ),
  "runs VACUUM on its own": project({ "migrations/1.sql": "VACUUM;\nPRAGMA journal_mode = WAL;" }, async (it) => {
    assert.equal((await it.apply()).applied.length, 1);
    assert.deepEqual(await it.ask("PRAGMA journal_mode"), [{ journal_mode: "wal" }]);
  }),
};
