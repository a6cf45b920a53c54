import { type Mariadb, missingForMariadb, startMariadb } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { open, withSession } from "../support/open.ts";
import { present } from "../support/present.ts";
import { type Project, applyPending, inProject } from "../support/project.ts";

describe("plain SQL on MariaDB", () => {
  let mariadb: Mariadb | undefined;
  let made = 0;
  beforeAll(async () => {
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  afterAll(() => mariadb?.stop());

  const test = (
    name: string,
    files: Readonly<Record<string, string>>,
    work: (project: Project) => Promise<void>,
  ): void => {
    it(name, async (ctx) => {
      const server = present(ctx, mariadb, missingForMariadb());
      made += 1;
      await withSession(server.url("mysql"), (connection) =>
        connection.execute(`CREATE DATABASE test_${made} CHARACTER SET utf8mb4`),
      );
      await inProject(server.url(`test_${made}`), files, work, { lockTimeout: 5_000 });
    });
  };
  const row =
    "SELECT id, state, statements_started AS started, statements_done AS done FROM _slipway_migrations ORDER BY position";

  test(
    "applies the schema's folder, then the data's, with routines and delimiters",
    {
      "migrations/schema/001_a.sql":
        "CREATE TABLE a (id INT PRIMARY KEY, t TEXT); -- one\nDELIMITER //\nCREATE PROCEDURE p()\nBEGIN\n  SELECT 1; SELECT 2;\nEND//\nDELIMITER ;\n",
      "migrations/data/001_a.sql":
        "START TRANSACTION;\nINSERT INTO a VALUES (1, 'it\\'s; é');\nCOMMIT;\nSET FOREIGN_KEY_CHECKS = 0;\nUSE mysql;",
      "migrations/data/002_b.sql": "INSERT INTO a SELECT 2, @@foreign_key_checks;",
    },
    async (project) => {
      const both = project.sql("migrations/schema/*.sql", "migrations/data/*.sql");
      expect((await project.apply(both)).applied.map(({ id, statements }) => [id, statements])).toEqual([
        ["migrations/schema/001_a.sql", 2],
        ["migrations/data/001_a.sql", 5],
        ["migrations/data/002_b.sql", 1],
      ]);
      expect(await project.ask("SELECT t FROM a ORDER BY id")).toEqual([{ t: "it's; é" }, { t: "1" }]);
      // A later file of the schema is not out of order only because data has been applied.
      await project.write({ "migrations/schema/002_b.sql": "CREATE TABLE b (id INT);" });
      const { comparison } = await project.inspect(both);
      expect([comparison.pending.map(({ id }) => id), comparison.outOfOrder]).toEqual([
        ["migrations/schema/002_b.sql"],
        [],
      ]);
      expect(await project.apply(both)).toMatchObject({ applied: [{ id: "migrations/schema/002_b.sql" }] });
    },
  );

  test(
    "writes down how far a failed file came, and does not go on by itself",
    {
      "migrations/1.sql":
        "CREATE TABLE a (id INT PRIMARY KEY);\nINSERT INTO a VALUES (1);\n\nINSERT INTO a VALUES (1);\nCREATE TABLE b (id INT);",
      "migrations/2.sql": "CREATE TABLE c (id INT);",
    },
    async (project) => {
      expect((await project.apply()).failure).toMatchObject({
        line: 4,
        statement: 3,
        total: 4,
        code: "ER_DUP_ENTRY",
        effect: "partial",
      });
      expect(await project.ask(row)).toEqual([{ id: "migrations/1.sql", state: "failed", started: 2, done: 2 }]);
      expect((await project.inspect()).comparison.unfinished).toHaveLength(1);
    },
  );

  test(
    "leaves no trace of a file whose first statement failed",
    { "migrations/1.sql": "CREATE TABLE a (\n  id INT,\n  nam VARCHAR 10\n);" },
    async (project) => {
      expect((await project.apply()).failure).toMatchObject({
        line: 3,
        statement: 1,
        code: "ER_PARSE_ERROR",
        effect: "none",
      });
      expect(await project.ask(row)).toEqual([]);
      await project.write({ "migrations/1.sql": "CREATE TABLE a (id INT);" });
      expect((await project.apply()).applied).toHaveLength(1);
    },
  );

  test(
    "takes back what a transaction of the file's own had done, and its marks with it",
    {
      "migrations/1.sql":
        "CREATE TABLE a (id INT PRIMARY KEY);\nSTART TRANSACTION;\nINSERT INTO a VALUES (1);\nINSERT INTO a VALUES (1);\nCOMMIT;",
    },
    async (project) => {
      expect((await project.apply()).failure).toMatchObject({ line: 4, statement: 4, effect: "partial" });
      expect(await project.ask(row)).toEqual([{ id: "migrations/1.sql", state: "failed", started: 1, done: 1 }]);
      expect(await project.ask("SELECT * FROM a")).toEqual([]);
    },
  );

  test(
    "stops the server's statement when it is cancelled",
    { "migrations/1.sql": "CREATE TABLE a (id INT);\nINSERT INTO a SELECT SLEEP(600);" },
    async (project) => {
      const abort = new AbortController();
      const connection = await open(project.url);
      const running = applyPending(project.sql(), connection, abort.signal);
      await until(
        async () =>
          (
            await project.ask(
              "SELECT 1 AS x FROM information_schema.processlist WHERE info LIKE '%SLEEP(600)' AND id <> CONNECTION_ID()",
            )
          ).length > 0,
      );
      abort.abort();
      expect(await running).toMatchObject({ cancelled: true, failure: { statement: 2, effect: "partial" } });
      await connection.close();
      expect(await project.ask(row)).toEqual([{ id: "migrations/1.sql", state: "failed", started: 1, done: 1 }]);
    },
  );
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) if (await holds()) return;
  throw new Error("never happened");
}
