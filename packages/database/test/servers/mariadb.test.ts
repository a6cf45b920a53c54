import { type Mariadb, missingForMariadb, startMariadb } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { open, withSession } from "../support/open.ts";
import { present } from "../support/present.ts";

describe("MariaDB", () => {
  let mariadb: Mariadb | undefined;
  beforeAll(async () => {
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
    if (mariadb)
      await withSession(mariadb.url("mysql"), (connection) =>
        connection.execute("CREATE DATABASE shop CHARACTER SET utf8mb4"),
      );
  });
  afterAll(() => mariadb?.stop());

  const test = (name: string, work: (url: string) => Promise<void>): void => {
    it(name, async (ctx) => {
      await work(present(ctx, mariadb, missingForMariadb()).url("shop"));
    });
  };

  test("says what it is", (url) =>
    withSession(url, async ({ server }) => {
      expect(server).toMatchObject({ dialect: "mariadb", database: "shop", pooled: false });
      expect(server.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(server.major).toBe(Number.parseInt(server.version, 10));
    }));

  test("answers statements with parameters, and big numbers as they are", (url) =>
    withSession(url, async (connection) => {
      await connection.execute("CREATE OR REPLACE TABLE big (id BIGINT UNSIGNED, word TEXT, at DATETIME)");
      const values = ["18446744073709551615", "it's \\ 'quoted' 🚢", "2026-01-02 03:04:05"];
      await connection.query("INSERT INTO big VALUES ($1, $2, $3)", values);
      expect(await connection.query("SELECT *, '$1' AS text FROM big WHERE word = $1", [values[1]])).toEqual([
        { id: values[0], word: values[1], at: values[2], text: "$1" },
      ]);
    }));

  test("takes one statement at a time", (url) =>
    withSession(url, async (connection) => {
      await expect(connection.execute("SELECT 1; SELECT 2")).rejects.toMatchObject({ code: "ER_PARSE_ERROR" });
    }));

  test("finds the place of a mistake", (url) =>
    withSession(url, async (connection) => {
      const sql = "CREATE TABLE a (\n  id INT,\n  nam VARCHAR 10\n)";
      const error = { code: "ER_PARSE_ERROR", number: 1064, position: sql.indexOf("10\n)") };
      await expect(connection.execute(sql)).rejects.toMatchObject(error);
    }));

  test("commits what succeeds, and rolls back what throws", (url) =>
    withSession(url, async (connection) => {
      await connection.execute("CREATE OR REPLACE TABLE kept (id INT)");
      await connection.transaction(() => connection.execute("INSERT INTO kept VALUES (1)"));
      const broken = connection.transaction(async () => {
        await connection.execute("INSERT INTO kept VALUES (2)");
        throw new Error("stop here");
      });
      await expect(broken).rejects.toThrow("stop here");
      expect(await connection.query("SELECT id FROM kept")).toEqual([{ id: 1 }]);
    }));

  test("limits a statement's time and its wait for locks", (url) =>
    withSession(
      url,
      async (connection) => {
        const [row] = await connection.query(
          "SELECT @@max_statement_time AS statement, @@lock_wait_timeout AS meta, @@innodb_lock_wait_timeout AS locks",
        );
        expect(row).toEqual({ statement: 1.5, meta: "3", locks: "3" });
        await expect(connection.execute("SELECT SLEEP(60)")).rejects.toMatchObject({ code: "ER_STATEMENT_TIMEOUT" });
      },
      { statementTimeout: 1_500, lockTimeout: 2_345 },
    ));

  test("cancels a statement from a second session, and goes on", (url) =>
    withSession(url, async (connection) => {
      const sql = "SELECT COUNT(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b";
      const running = connection.query(sql).catch((error: unknown) => error);
      await withSession(url, async (other) => {
        for (;;) {
          const rows = await other.query("SELECT info FROM information_schema.processlist WHERE info = $1", [sql]);
          if (rows.length === 1) return;
        }
      });
      await connection.cancel();
      expect(await running).toMatchObject({ code: "ER_QUERY_INTERRUPTED" });
      expect(await connection.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    }));

  test("outlives the loss of its session, and says so", async (url) => {
    const connection = await open(url);
    const [row] = await connection.query("SELECT CONNECTION_ID() AS id");
    await withSession(url, (other) => other.execute(`KILL ${String(row?.["id"])}`));
    await expect(
      (async () => {
        for (;;) await connection.query("SELECT 1");
      })(),
    ).rejects.toMatchObject({ name: "DatabaseError" });
    await connection.close();
    await connection.close();
  });
});
