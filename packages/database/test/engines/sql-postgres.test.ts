import { type Cluster, debianPostgres, installedPostgres, startCluster } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { open, withSession } from "../support/open.ts";
import { present } from "../support/present.ts";
import { type Project, applyPending, inProject } from "../support/project.ts";

const VERSIONS = [
  [14, () => installedPostgres(14)],
  [15, () => debianPostgres(15)],
  [18, () => installedPostgres(18)],
] as const;

describe.each(VERSIONS)("plain SQL on PostgreSQL %d", (major, find) => {
  let cluster: Cluster | undefined;
  let made = 0;
  beforeAll(async () => {
    const installed = find();
    if (installed !== undefined) cluster = await startCluster({ installed });
  });
  afterAll(() => cluster?.stop());

  const test = (
    name: string,
    files: Readonly<Record<string, string>>,
    work: (project: Project) => Promise<void>,
  ): void => {
    it(name, async (ctx) => {
      const server = present(ctx, cluster, `PostgreSQL ${major} is not installed here`);
      made += 1;
      await withSession(server.url("postgres"), (connection) => connection.execute(`CREATE DATABASE test_${made}`));
      await inProject(server.url(`test_${made}`), files, work, { lockTimeout: 5_000, statementTimeout: 60_000 });
    });
  };

  test(
    "applies files in order, once, with what it writes down",
    {
      "migrations/001_init.sql": 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp";\nCREATE TABLE a (id int);\r\n',
      "migrations/002_more.sql": "INSERT INTO a VALUES (1); -- the end",
    },
    async (project) => {
      expect(await project.apply()).toMatchObject({
        applied: [
          { id: "migrations/001_init.sql", statements: 2 },
          { id: "migrations/002_more.sql", statements: 1 },
        ],
      });
      expect(
        await project.ask(
          "SELECT id, position::int, state, statements_done, actor FROM _slipway_migrations ORDER BY position",
        ),
      ).toEqual([
        { id: "migrations/001_init.sql", position: 1, state: "done", statements_done: 2, actor: "ann" },
        { id: "migrations/002_more.sql", position: 2, state: "done", statements_done: 1, actor: "ann" },
      ]);
      expect(await project.apply()).toEqual({ applied: [] });
      expect(await project.ask("SELECT count(*)::int AS n FROM a")).toEqual([{ n: 1 }]);
      expect((await project.inspect()).version).toBe("migrations/002_more.sql");
    },
  );

  test("looks without making a table", { "migrations/1.sql": "SELECT 1" }, async (project) => {
    const { history, comparison } = await project.inspect();
    expect([history.present, comparison.pending.length]).toEqual([false, 1]);
    expect(await project.ask("SELECT count(*)::int AS n FROM pg_class WHERE relname = '_slipway_migrations'")).toEqual([
      { n: 0 },
    ]);
  });

  test(
    "undoes a file that fails, names its line, and keeps the files before it",
    {
      "migrations/1.sql": "CREATE TABLE a (id int PRIMARY KEY);",
      "migrations/2.sql": "-- é 😀\nCREATE TABLE b (id int);\n\nALTER TABLE a\n  ADD COLUMN x nonsense;\n",
      "migrations/3.sql": "CREATE TABLE c (id int);",
    },
    async (project) => {
      expect(await project.apply()).toMatchObject({
        applied: [{ id: "migrations/1.sql" }],
        failure: { id: "migrations/2.sql", line: 5, statement: 2, total: 2, code: "42704", effect: "rolled-back" },
      });
      expect(await project.ask("SELECT to_regclass('b') AS b, to_regclass('c') AS c")).toEqual([{ b: null, c: null }]);
      await project.write({ "migrations/2.sql": "CREATE TABLE b (id int);" });
      expect((await project.apply()).applied.map(({ id }) => id)).toEqual(["migrations/2.sql", "migrations/3.sql"]);
    },
  );

  test(
    "names the statement when the server gives no position",
    {
      "migrations/1.sql":
        "CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);\n\nINSERT INTO a VALUES (1);\nSELECT 1;",
    },
    async (project) => {
      expect((await project.apply()).failure).toMatchObject({
        line: 5,
        statement: 4,
        total: 5,
        code: "23505",
        effect: "rolled-back",
      });
    },
  );

  test(
    "gives every file the same session, whatever the one before set",
    {
      "migrations/1.sql":
        "CREATE SCHEMA s;\nSET search_path = '';\nSET statement_timeout = 1;\nSET standard_conforming_strings = off;",
      "migrations/2.sql": "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.a (t text);",
      "migrations/3.sql": "INSERT INTO a SELECT current_setting('statement_timeout');",
    },
    async (project) => {
      expect((await project.apply()).applied).toHaveLength(3);
      expect(await project.ask("SELECT t FROM a")).toEqual([{ t: "1min" }]);
    },
  );

  test(
    "runs what cannot be in a transaction one by one, and tells of the index that a failure leaves",
    {
      "migrations/1.sql": "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1), (1);",
      "migrations/2.sql":
        "CREATE INDEX CONCURRENTLY IF NOT EXISTS fine ON a (id);\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS twice ON a (id);",
    },
    async (project) => {
      expect((await project.apply()).failure).toMatchObject({
        id: "migrations/2.sql",
        line: 2,
        statement: 2,
        code: "23505",
        effect: "partial",
        leftovers: ["DROP INDEX CONCURRENTLY public.twice;"],
      });
      const { comparison } = await project.inspect();
      expect(comparison.unfinished).toEqual([
        expect.objectContaining({
          id: "migrations/2.sql",
          state: "failed",
          detail: expect.stringContaining("1 of 2 statements are done"),
        }),
      ]);
    },
  );

  test(
    "numbers files in the order in which they ran, however they ran",
    {
      "migrations/1.sql": "CREATE TABLE a (id int);",
      "migrations/2.sql": "-- no-transaction\nVACUUM a;",
      "migrations/3.sql": "SELECT 1;",
    },
    async (project) => {
      await project.apply();
      expect(await project.ask("SELECT id, position::int FROM _slipway_migrations ORDER BY position")).toEqual([
        { id: "migrations/1.sql", position: 1 },
        { id: "migrations/2.sql", position: 2 },
        { id: "migrations/3.sql", position: 3 },
      ]);
      await project.write({ "migrations/4.sql": "SELECT 1;" });
      await project.apply();
      expect((await project.inspect()).version).toBe("migrations/4.sql");
    },
  );

  test(
    "forgets a journal of which nothing was done",
    { "migrations/1.sql": "-- no-transaction\nCREATE TABLE a (id nonsense);\nCREATE TABLE b (id int);" },
    async (project) => {
      expect((await project.apply()).failure).toMatchObject({ line: 2, effect: "none" });
      await project.write({ "migrations/1.sql": "-- no-transaction\nCREATE TABLE a (id int);\nVACUUM a;" });
      expect((await project.apply()).applied).toHaveLength(1);
    },
  );

  test(
    "refuses files that it cannot run, all at once, before it runs any",
    {
      "migrations/1.sql": "CREATE TABLE a (id int);",
      "migrations/2.sql": "BEGIN;\nSELECT 1;\nCOMMIT;",
      "migrations/3.sql": "SELECT 1;\nVACUUM;",
      "migrations/4.sql": "-- nothing\n",
      "migrations/5.sql": "SELECT 1;\nSELEC 2;",
      "migrations/6.sql": "-- migrate:up\nSELECT 1;\n-- migrate:down\nDROP TABLE a;",
    },
    async (project) => {
      await expect(project.apply()).rejects.toMatchObject({
        problems: [
          { file: "migrations/2.sql", line: 1 },
          { file: "migrations/2.sql", line: 3 },
          { file: "migrations/3.sql", line: 2 },
          { file: "migrations/4.sql" },
          { file: "migrations/5.sql", line: 2 },
          { file: "migrations/6.sql", line: 3 },
        ],
      });
      expect(await project.ask("SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
    },
  );

  test(
    "sees that an applied file was changed, but not that its line ends were",
    { "migrations/1.sql": "SELECT 1;\nSELECT 2;\n", "migrations/2.sql": "SELECT 3;" },
    async (project) => {
      await project.apply();
      await project.write({ "migrations/1.sql": "\uFEFFSELECT 1;\r\nSELECT 2;\r\n", "migrations/2.sql": "SELECT 4;" });
      const { comparison } = await project.inspect();
      expect(comparison.drifted.map(({ migration, lineEndsOnly }) => [migration.id, lineEndsOnly])).toEqual([
        ["migrations/2.sql", false],
      ]);
    },
  );

  test(
    "stops the server's statement when it is cancelled, and undoes the file",
    {
      "migrations/1.sql": "CREATE TABLE a (id int);",
      "migrations/2.sql": "CREATE TABLE b (id int);\nSELECT pg_sleep(600);",
    },
    async (project) => {
      const abort = new AbortController();
      const connection = await open(project.url);
      const running = applyPending(project.sql(), connection, abort.signal);
      await until(
        async () => (await project.ask("SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'")).length > 0,
      );
      abort.abort();
      expect(await running).toMatchObject({
        cancelled: true,
        applied: [{ id: "migrations/1.sql" }],
        failure: { code: "57014", effect: "rolled-back", line: 2 },
      });
      await connection.close();
      expect(await project.ask("SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
    },
  );
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) if (await holds()) return;
  throw new Error("never happened");
}
