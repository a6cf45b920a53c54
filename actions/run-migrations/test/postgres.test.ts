import { existsSync } from "node:fs";

import { connect, parseDatabaseUrl } from "@slipway/database";
import { type Cluster, debianPostgres, startCluster } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Checkout, inCheckout } from "./support.ts";

const installed = debianPostgres(15);

describe.skipIf(installed === undefined)("run-migrations on PostgreSQL 15", () => {
  let cluster: Cluster;
  let made = 0;
  beforeAll(async () => {
    cluster = await startCluster(installed === undefined ? {} : { installed });
  });
  afterAll(() => cluster.stop());

  const ask = async (sql: string, database = `app_${made}`) => {
    const connection = await connect(parseDatabaseUrl(cluster.url(database), "/"), { applicationName: "test" });
    try {
      return await connection.query(sql);
    } finally {
      await connection.close();
    }
  };
  const test = (
    name: string,
    files: Readonly<Record<string, string>>,
    work: (checkout: Checkout) => Promise<void>,
  ): void => {
    it(name, async () => {
      made += 1;
      await ask(`CREATE DATABASE app_${made}`, "postgres");
      await inCheckout(cluster.url(`app_${made}`), files, work);
    });
  };
  const SQL = { engine: "sql" };

  test(
    "backs up, applies, proves, and has nothing to do the second time",
    { "migrations/1.sql": "CREATE TABLE a (id int);", "migrations/2.sql": "INSERT INTO a VALUES (1);" },
    async ({ step }) => {
      const first = await step(SQL);
      expect(first.problem).toBe("");
      expect(first.written).toMatchObject({
        state: "clean",
        pending: [],
        "version-before": "",
        "version-after": "migrations/2.sql",
        compatibility: "expand",
        applied: [{ id: "migrations/1.sql" }, { id: "migrations/2.sql" }],
        "backup-verified": "read",
      });
      expect(existsSync(first.written["backup-path"] ?? "")).toBe(true);
      expect(first.markdown()).toContain("migrations/2.sql");
      const second = await step(SQL);
      expect([second.problem, second.written]).toEqual([
        "",
        expect.objectContaining({ state: "clean", applied: [], compatibility: "none" }),
      ]);
      expect(second.written["backup-path"]).toBeUndefined();
    },
  );

  test(
    "only looks in a plan, and puts its findings on their lines",
    { "migrations/1.sql": "CREATE TABLE a (id int);\n\nDROP TABLE b;" },
    async ({ step }) => {
      const plan = await step({ ...SQL, "dry-run": "true" });
      expect(plan.written).toMatchObject({
        state: "pending",
        pending: ["migrations/1.sql"],
        findings: [{ rule: "drop-table", level: "block", line: 3 }],
      });
      expect(plan.log.entries).toContainEqual(
        expect.objectContaining({ level: "error", place: { file: "migrations/1.sql", line: 3, title: "drop-table" } }),
      );
      expect(
        await ask("SELECT count(*)::int AS n FROM pg_class WHERE relname LIKE '\\_slipway%' OR relname = 'a'"),
      ).toEqual([{ n: 0 }]);
    },
  );

  test(
    "asks for a word before it destroys, holds what is destructive in expand, and runs it in contract",
    { "migrations/1.sql": "CREATE TABLE a (id int);", "migrations/2.sql": "CREATE TABLE b (id int);" },
    async ({ step, write }) => {
      await step(SQL);
      await write({
        "migrations/3.sql": "ALTER TABLE a DROP COLUMN id;",
        "migrations/4.sql": "ALTER TABLE b ADD COLUMN t text;",
        "migrations/5.sql": "-- phase: contract\nCREATE INDEX i ON b (t);",
      });
      const all = await step(SQL);
      expect(all.problem).toMatch(/Nothing was run: migrations\/3.sql:1: a.id is dropped.*allow: drop-column because/);
      const expand = await step({ ...SQL, phase: "expand" });
      expect([expand.problem, expand.written]).toEqual([
        "",
        expect.objectContaining({
          held: ["migrations/3.sql", "migrations/5.sql"],
          compatibility: "expand",
          state: "pending",
          applied: [expect.objectContaining({ id: "migrations/4.sql" })],
        }),
      ]);
      const contract = await step({ ...SQL, phase: "contract" });
      expect([contract.problem, contract.written]).toEqual([
        "",
        expect.objectContaining({
          held: [],
          compatibility: "contract",
          state: "clean",
          applied: [
            expect.objectContaining({ id: "migrations/3.sql" }),
            expect.objectContaining({ id: "migrations/5.sql" }),
          ],
        }),
      ]);
    },
  );

  test(
    "annotates the line that failed, and says what is left",
    { "migrations/1.sql": "CREATE TABLE a (id int);", "migrations/2.sql": "SELECT 1;\nSELECT nothing;" },
    async ({ step }) => {
      const failed = await step(SQL);
      expect(failed.problem).toMatch(/^migrations\/2.sql:2: column "nothing" does not exist/);
      expect(failed.written).toMatchObject({
        state: "pending",
        applied: [{ id: "migrations/1.sql" }],
        failure: { line: 2, statement: 2, total: 2, effect: "rolled-back", code: "42703" },
      });
      expect(failed.log.entries).toContainEqual(
        expect.objectContaining({ level: "error", place: { file: "migrations/2.sql", line: 2 } }),
      );
    },
  );

  test(
    "refuses changed, removed and late files, and says how to go on",
    { "migrations/1.sql": "SELECT 1;", "migrations/3.sql": "SELECT 3;" },
    async ({ step, write }) => {
      await step(SQL);
      await write({ "migrations/2.sql": "SELECT 2;" });
      expect((await step(SQL)).problem).toMatch(
        /migrations\/2.sql would run after younger migrations.*out-of-order: allow/,
      );
      expect((await step({ ...SQL, "out-of-order": "allow" })).problem).toBe("");
      await write({ "migrations/1.sql": "SELECT 9;" });
      expect((await step(SQL)).problem).toMatch(/migrations\/1.sql changed after being applied/);
      expect((await step({ ...SQL, drift: "warn" })).problem).toBe("");
      expect((await step({ ...SQL, migrations: "migrations/3.sql" })).problem).toMatch(
        /has migrations that the project does not: migrations\/1.sql, migrations\/2.sql/,
      );
    },
  );

  test(
    "stops at a file that did not end until somebody has resolved it",
    {
      "migrations/1.sql":
        "-- no-transaction\nCREATE TABLE a (id int);\nINSERT INTO a SELECT 1 / 0;\nINSERT INTO a VALUES (2);",
    },
    async ({ step, write }) => {
      expect((await step(SQL)).written).toMatchObject({ state: "dirty", failure: { line: 3, effect: "partial" } });
      expect((await step(SQL)).problem).toMatch(/did not end: 1 of 3 statements are done.*mode: resolve/s);
      await write({
        "migrations/1.sql":
          "-- no-transaction\nCREATE TABLE b (id int);\nINSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);",
      });
      expect((await step({ ...SQL, mode: "resolve", resolve: "migrations/1.sql: resume" })).problem).toBe("");
      expect((await step(SQL)).problem).toMatch(/statement 1 is done already, and the file says something else/);
      await write({
        "migrations/1.sql":
          "-- no-transaction\nCREATE TABLE a (id int);\nINSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);",
      });
      expect((await step(SQL)).written).toMatchObject({ state: "clean", applied: [{ id: "migrations/1.sql" }] });
      expect(await ask("SELECT id FROM a ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }]);
    },
  );

  test(
    "takes over a database that was made before there was a history",
    { "migrations/1.sql": "CREATE TABLE a (id int);", "migrations/2.sql": "CREATE TABLE b (id int);" },
    async ({ step }) => {
      await ask("CREATE TABLE a (id int)");
      expect((await step(SQL)).problem).toMatch(/migrations\/1.sql:1: relation "a" already exists.*mode: resolve/s);
      const adopt = { ...SQL, mode: "resolve", resolve: "migrations/1.sql: applied" };
      expect((await step(adopt)).problem).toBe("");
      expect((await step(adopt)).problem).toMatch(/migrations\/1.sql is not unfinished/);
      expect((await step({ ...adopt, resolve: "migrations/2.sql: rolled-back" })).problem).toMatch(/not unfinished/);
      expect((await step(SQL)).written).toMatchObject({
        state: "clean",
        "version-before": "migrations/1.sql",
        applied: [{ id: "migrations/2.sql" }],
      });
    },
  );

  test(
    "applies once when eight runs come at once",
    Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `migrations/${index + 10}.sql`,
        `CREATE TABLE t${index} (id int); SELECT pg_sleep(0.01);`,
      ]),
    ),
    async ({ step }) => {
      const steps = await Promise.all(Array.from({ length: 8 }, () => step({ ...SQL, backup: "off" })));
      expect(steps.map(({ problem }) => problem)).toEqual(Array.from({ length: 8 }, () => ""));
      expect(steps.map(({ written }) => written.applied?.length ?? 0).toSorted((a, b) => b - a)).toEqual([
        10, 0, 0, 0, 0, 0, 0, 0,
      ]);
      expect(await ask("SELECT count(*)::int AS n FROM _slipway_migrations")).toEqual([{ n: 10 }]);
    },
  );

  test("never tells the password", { "migrations/1.sql": "SELECT nothing;" }, async ({ step }) => {
    const failed = await step(SQL);
    const all = JSON.stringify([failed.log.entries, failed.written, failed.markdown(), failed.problem]);
    expect(all).not.toContain(cluster.password);
    expect(failed.log.masked).toContain(cluster.password);
  });
});
