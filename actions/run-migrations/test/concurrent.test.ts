import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { connect, parseDatabaseUrl } from "@slipway/database";
import {
  type Cluster,
  type Mariadb,
  type Pgbouncer,
  debianPostgres,
  installedPostgres,
  missingForMariadb,
  missingForPgbouncer,
  startCluster,
  startMariadb,
  startPgbouncer,
} from "@slipway/stand-ins/databases";
import { type TestContext, afterAll, beforeAll, describe, expect, it } from "vitest";

import { holdElsewhere } from "../../../packages/database/test/support/holder.ts";
import { runProcess, startAction } from "./process.ts";

const FILES = 10;
/** How many runs there are at once where not all servers need the whole crowd: SLIPWAY_RUNS=8 has it everywhere. */
const RUNS = Number(process.env["SLIPWAY_RUNS"] ?? "3");
/** Who has the lock until all of them wait for it; then it is killed. */
const FIRST = "slipway acme/shop run 99";

/** Processes of the action that start together on one database; SLIPWAY_BUNDLE runs the bundle instead of the source. */
describe("runs that come at once", { timeout: 120_000 }, () => {
  let folder: string;
  let postgres: Cluster | undefined;
  let pooler: Pgbouncer | undefined;
  let mariadb: Mariadb | undefined;
  let made = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "slipway-concurrent-"));
    mkdirSync(join(folder, "migrations"));
    for (let index = 0; index < FILES; index += 1) {
      const text = `CREATE TABLE t${index} (id INT PRIMARY KEY);\nINSERT INTO t${index} VALUES (1);\n`;
      writeFileSync(join(folder, "migrations", `${10 + index}.sql`), text);
    }
    const installed = debianPostgres(15);
    if (installed !== undefined) {
      postgres = await startCluster({ installed });
      if (missingForPgbouncer() === undefined) pooler = await startPgbouncer(postgres, 4);
    }
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  afterAll(async () => {
    await pooler?.stop();
    await Promise.all([postgres?.stop(), mariadb?.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  async function asking(url: string, sql: string) {
    const connection = await connect(parseDatabaseUrl(url, "/"), { applicationName: "test" });
    try {
      return await connection.query(sql);
    } finally {
      await connection.close();
    }
  }

  /** A database for whoever is installed, or a skipped test. */
  async function fresh(ctx: TestContext, server: { url(name: string): string } | undefined, through = server) {
    if (server === undefined || through === undefined) return ctx.skip("the server is not installed here");
    made += 1;
    await asking(server.url(server === mariadb ? "mysql" : "postgres"), `CREATE DATABASE once_${made}`);
    return through.url(`once_${made}`);
  }

  /** Starts `count` runs, lets them go when all of them wait, and holds what they did against what there was to do. */
  async function atOnce(url: string, count: number): Promise<readonly string[]> {
    const holder = await holdElsewhere(url, FIRST);
    const runs = Array.from({ length: count }, (_, index) => startAction({ folder, url, run: 100 + index }));
    while (runs.some(({ child, said }) => child.exitCode === null && !said().includes("waiting for"))) await sleep(50);
    await holder.kill();
    const ends = await Promise.all(runs.map((run) => run.ended()));
    for (const [index, { code }] of ends.entries()) expect(code, runs[index]?.said()).toBe(0);
    const applied = ends.map(({ outputs }): number => JSON.parse(outputs["applied"] ?? "[]").length);
    expect(applied.toSorted((a, b) => b - a)).toEqual([FILES, ...Array.from({ length: count - 1 }, () => 0)]);
    for (const { outputs } of ends) {
      expect(outputs["state"]).toBe("clean");
      expect(Number(outputs["lock-wait-ms"])).toBeGreaterThan(0);
    }
    return runs.map(({ said }) => said());
  }

  it.for([2, 8])("on PostgreSQL: of %d exactly one applies, and the others wait for it by name", async (count, ctx) => {
    for (const said of await atOnce(await fresh(ctx, postgres), count))
      expect(said).toMatch(/waiting for another run: slipway acme\/shop run 99, user postgres.*, pid \d+, since 20/);
  });

  it.for([14, 18] as const)("on PostgreSQL %d: of two exactly one applies", async (major, ctx) => {
    const cluster = await startCluster({ installed: installedPostgres(major) });
    try {
      for (const said of await atOnce(await fresh(ctx, cluster), 2))
        expect(said).toMatch(/waiting for another run: slipway acme\/shop run 99, user postgres/);
    } finally {
      await cluster.stop();
    }
  });

  it("on PostgreSQL behind a pooler of transactions: the same, and nothing stays behind", async (ctx) => {
    for (const said of await atOnce(await fresh(ctx, postgres, pooler), RUNS)) {
      expect(said).toContain("a pooler stands in front of the database");
      expect(said).toMatch(/waiting for another run: slipway acme\/shop run 99/);
    }
    const left = "SELECT FROM pg_locks WHERE locktype = 'advisory'";
    await expect.poll(() => asking(postgres?.url("postgres") ?? "", left), { timeout: 5_000 }).toEqual([]);
  });

  it("on PostgreSQL behind a pooler: a backup is refused before anything is written", async (ctx) => {
    const url = await fresh(ctx, postgres, pooler);
    const refused = await runProcess({ folder, url, inputs: { backup: "auto" } });
    expect([refused.code, refused.said]).toEqual([1, expect.stringMatching(/is a pooler; pg_dump needs a session/)]);
    expect(await asking(url, "SELECT to_regclass('t0') AS t")).toEqual([{ t: null }]);
  });

  it("on MariaDB: exactly one of them applies, and the others wait for its connection", async (ctx) => {
    for (const said of await atOnce(await fresh(ctx, mariadb), RUNS))
      expect(said).toMatch(/waiting for another run: user root, from \S+, connection \d+/);
  });

  it("on SQLite: exactly one of them applies, and the others wait for it by name", async () => {
    writeFileSync(join(folder, "once.db"), "");
    for (const said of await atOnce(`sqlite:${join(folder, "once.db")}`, RUNS))
      expect(said).toMatch(/waiting for another run: slipway acme\/shop run 99, process \d+/);
  });

  it("gives up after lock-wait, names who holds the lock, and changes nothing", async (ctx) => {
    const url = await fresh(ctx, postgres);
    const holder = await holdElsewhere(url, FIRST);
    const { code, said } = await runProcess({ folder, url, inputs: { "lock-wait": "1s" } });
    await holder.kill();
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/Another run holds the migration lock \(slipway acme\/shop run 99, user postgres/),
    ]);
    expect(await asking(url, "SELECT to_regclass('t0') AS t")).toEqual([{ t: null }]);
  });
});
