import { type Cluster, debianPostgres, installedPostgres, startCluster } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { open, withSession } from "../support/open.ts";
import { present } from "../support/present.ts";

const VERSIONS = [
  [14, () => installedPostgres(14)],
  [15, () => debianPostgres(15)],
  [18, () => installedPostgres(18)],
] as const;

describe.each(VERSIONS)("PostgreSQL %d", (major, find) => {
  let cluster: Cluster | undefined;
  beforeAll(async () => {
    const installed = find();
    if (installed !== undefined) cluster = await startCluster({ installed });
  });
  afterAll(() => cluster?.stop());

  const test = (name: string, work: (url: string) => Promise<void>): void => {
    it(name, async (ctx) => {
      await work(present(ctx, cluster, `PostgreSQL ${major} is not installed here`).url("postgres"));
    });
  };

  test("says what it is", (url) =>
    withSession(url, async ({ server }) => {
      expect(server).toMatchObject({ dialect: "postgresql", major, database: "postgres", pooled: false });
      expect(server.version).toMatch(new RegExp(`^${major}\\.\\d+$`));
      expect(server.describe).toMatch(/^127\.0\.0\.1:\d+\/postgres$/);
    }));

  test("answers statements with parameters, and big numbers as they are", (url) =>
    withSession(url, async (connection) => {
      expect(await connection.query("SELECT $1::int8 AS big, $2::text AS word", ["9007199254740993", "it's"])).toEqual([
        { big: "9007199254740993", word: "it's" },
      ]);
      expect(await connection.query("CREATE TEMP TABLE nothing ()")).toEqual([]);
    }));

  test("takes a text of several statements as one transaction", (url) =>
    withSession(url, async (connection) => {
      await expect(connection.execute("CREATE TABLE half (id int); SELECT 1/0")).rejects.toMatchObject({
        code: "22012",
      });
      expect(await connection.query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    }));

  test("finds the position of a mistake in JavaScript's units", (url) =>
    withSession(url, async (connection) => {
      const sql = "SELECT '🚢🚢é';\nSELECT * FROM no_such_table";
      const error = { name: "DatabaseError", code: "42P01", position: sql.indexOf("no_such_table") };
      await expect(connection.execute(sql)).rejects.toMatchObject(error);
    }));

  test("commits what succeeds, and rolls back what throws", (url) =>
    withSession(url, async (connection) => {
      await connection.execute("DROP TABLE IF EXISTS kept; CREATE TABLE kept (id int)");
      expect(await connection.transaction(() => connection.query("INSERT INTO kept VALUES (1) RETURNING id"))).toEqual([
        { id: 1 },
      ]);
      const broken = connection.transaction(async () => {
        await connection.execute("INSERT INTO kept VALUES (2)");
        throw new Error("stop here");
      });
      await expect(broken).rejects.toThrow("stop here");
      expect(await connection.query("SELECT id FROM kept")).toEqual([{ id: 1 }]);
    }));

  test("does not take a COMMIT that rolled back for a success", (url) =>
    withSession(url, async (connection) => {
      const swallowed = connection.transaction(() => connection.execute("SELECT 1/0").catch(() => undefined));
      await expect(swallowed).rejects.toMatchObject({ code: "25P02" });
    }));

  test("limits a statement's time and its wait for locks", async (url) => {
    const settings = { statementTimeout: 1_234, lockTimeout: 2_345 };
    await withSession(
      url,
      async (connection) => {
        const [row] = await connection.query(
          `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
             current_setting('client_connection_check_interval', true) AS check,
             current_setting('application_name') AS name`,
        );
        expect(row).toEqual({ statement: "1234ms", lock: "2345ms", check: "500ms", name: "slipway test" });
      },
      settings,
    );
  });

  test("cancels a statement from a second session, and goes on", (url) =>
    withSession(url, async (connection) => {
      const running = connection.query("SELECT pg_sleep(60)").catch((error: unknown) => error);
      await withSession(url, async (other) => {
        for (;;) {
          const [row] = await other.query(
            "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)' AND state = 'active'",
          );
          if (row?.["n"] === 1) return;
        }
      });
      await connection.cancel();
      expect(await running).toMatchObject({ code: "57014" });
      expect(await connection.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    }));

  test("outlives the loss of its session, and says so", async (url) => {
    const connection = await open(url);
    const [row] = await connection.query("SELECT pg_backend_pid() AS pid");
    await withSession(url, (other) => other.query("SELECT pg_terminate_backend($1)", [row?.["pid"]]));
    await expect(
      (async () => {
        for (;;) await connection.query("SELECT 1");
      })(),
    ).rejects.toMatchObject({ name: "DatabaseError", code: expect.stringMatching(/^(57P01|CONNECTION_LOST)$/) });
    await connection.close();
    await connection.close();
  });

  test("tells of notices", async (url) => {
    const told: string[] = [];
    await withSession(url, (connection) => connection.execute("DO $$ BEGIN RAISE WARNING 'careful'; END $$"), {
      onNotice: (text) => told.push(text),
    });
    expect(told).toEqual(["WARNING: careful"]);
  });
});
