import { type Cluster, installedPostgres, startCluster } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withSession } from "../support/open.ts";
import { inProject } from "../support/project.ts";

const COUNT = 20;
/** So many files are sent in messages of 1, 2, 4, 8 and 5 when the server is quick, and in smaller ones when it is not. */
const file = (index: number): string => `migrations/${String(index).padStart(2, "0")}.sql`;
const FILES = Object.fromEntries(
  Array.from({ length: COUNT }, (_, index) => [file(index), `CREATE TABLE t_${index} (id int PRIMARY KEY);`]),
);

describe("several files in one message, on PostgreSQL 14", () => {
  let cluster: Cluster;
  let made = 0;
  beforeAll(async () => {
    cluster = await startCluster({ installed: installedPostgres(14) });
  });
  afterAll(() => cluster.stop());

  const fresh = async (): Promise<string> => {
    made += 1;
    await withSession(cluster.url("postgres"), (connection) => connection.execute(`CREATE DATABASE test_${made}`));
    return cluster.url(`test_${made}`);
  };

  it("applies each once, in order, with a time for each in the history", async () => {
    await inProject(await fresh(), FILES, async (project) => {
      const { applied } = await project.apply();
      expect(applied.map(({ id }) => id)).toEqual(Object.keys(FILES));
      const { history } = await project.inspect();
      expect(history.rows.map(({ id, milliseconds }) => [id, typeof milliseconds])).toEqual(
        Object.keys(FILES).map((id) => [id, "number"]),
      );
      expect(
        await project.ask("SELECT count(DISTINCT xmin::text)::int AS transactions FROM _slipway_migrations"),
      ).toEqual([{ transactions: COUNT }]);
    });
  });

  // Each failing at another place of another message, and in its own way.
  const broken: readonly (readonly [what: string, at: number, sql: string, failure: object])[] = [
    ["a mistake with a position", 2, "SELECT 1;\nSELECT nothing;", { line: 2, statement: 2, code: "42703" }],
    [
      "a mistake without a position",
      5,
      "SELECT 1;\n\nINSERT INTO t_0 VALUES (1), (1);",
      { line: 3, statement: 2, code: "23505" },
    ],
    [
      "a mistake that shows at COMMIT",
      6,
      "CREATE TABLE d (id int UNIQUE DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO d VALUES (1), (1);",
      { code: "23505" },
    ],
    [
      "a word that this server's parser does not know",
      9,
      "SELECT 1;\nMERGE INTO t_0 USING t_1 ON t_0.id = t_1.id WHEN MATCHED THEN DO NOTHING;",
      { line: 2, statement: 2, code: "42601" },
    ],
    [
      "characters of several units and bytes",
      12,
      "-- é 😀\nSELECT '😀';\nSELECT nothing;",
      { line: 3, statement: 2, code: "42703" },
    ],
    ["the last of all", COUNT - 1, "SELECT nothing;", { line: 1, statement: 1, code: "42703" }],
  ];

  it.each(broken)(
    "stops at %s, keeps what came before, and runs nothing behind it",
    async (_what, at, sql, failure) => {
      await inProject(await fresh(), { ...FILES, [file(at)]: sql }, async (project) => {
        const result = await project.apply();
        expect(result).toMatchObject({ failure: { id: file(at), effect: "rolled-back", ...failure } });
        const before = Object.keys(FILES).slice(0, at);
        expect(result.applied.map(({ id }) => id)).toEqual(before);
        const tables = await project.ask("SELECT count(*)::int AS n FROM pg_tables WHERE tablename ~ '^(t_|d)'");
        expect(tables).toEqual([{ n: at }]);
        expect((await project.inspect()).history.rows.map(({ id }) => id)).toEqual(before);
        await project.write({ [file(at)]: `CREATE TABLE t_${at} (id int);` });
        expect((await project.apply()).applied).toHaveLength(COUNT - at);
      });
    },
  );

  it("sends a file that changes the session, or runs outside of a transaction, alone", async () => {
    const files = {
      ...FILES,
      [file(4)]: "SET search_path = '';\nCREATE TABLE public.t_4 (id int);",
      [file(5)]: "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t_0 (id);",
    };
    await inProject(await fresh(), files, async (project) => {
      expect((await project.apply()).applied.map(({ id }) => id)).toEqual(Object.keys(FILES));
      expect(await project.ask("SELECT id FROM _slipway_migrations ORDER BY position")).toEqual(
        Object.keys(FILES).map((id) => ({ id })),
      );
    });
  });
});
