import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { connect, parseDatabaseUrl } from "@slipway/database";
import {
  type Cluster,
  type Mariadb,
  debianPostgres,
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { type TestContext, afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { holdElsewhere } from "../../../packages/database/test/support/holder.ts";
import { runProcess, startAction } from "./process.ts";

/** What the runtime says when the action had to be ended because it took longer than five seconds to stop. */
const TOO_LATE = "did not stop within";

describe("a cancelled job", { timeout: 120_000 }, () => {
  let folder: string;
  let postgres: Cluster | undefined;
  let mariadb: Mariadb | undefined;
  let made = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "slipway-signal-"));
    const installed = debianPostgres(15);
    if (installed !== undefined) postgres = await startCluster({ installed });
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  beforeEach(() => {
    rmSync(join(folder, "migrations"), { recursive: true, force: true });
    mkdirSync(join(folder, "migrations"));
  });
  afterAll(async () => {
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

  async function fresh(ctx: TestContext, server: { url(name: string): string } | undefined) {
    if (server === undefined) return ctx.skip("the server is not installed here");
    made += 1;
    await asking(server.url(server === mariadb ? "mysql" : "postgres"), `CREATE DATABASE stop_${made}`);
    return server.url(`stop_${made}`);
  }

  const write = (name: string, text: string): void => writeFileSync(join(folder, "migrations", name), text);

  /** Starts the action, interrupts it when `at` holds, as the runner does, and tells how it ended. */
  async function interrupted(url: string, at: (said: string) => Promise<boolean>, inputs: Record<string, string> = {}) {
    const run = startAction({ folder, url, inputs });
    while (run.child.exitCode === null && !(await at(run.said()))) await sleep(50);
    const began = performance.now();
    run.child.kill("SIGINT");
    const end = await run.ended();
    console.log(`stopped after ${Math.round(performance.now() - began)} ms`);
    expect(run.said()).not.toContain(TOO_LATE);
    expect(end.code).toBe(1);
    return { ...end, said: run.said() };
  }

  const runs = (url: string, text: string) => async (): Promise<boolean> => {
    const list = url.startsWith("postgres")
      ? `SELECT FROM pg_stat_activity WHERE query LIKE '%${text}%' AND pid <> pg_backend_pid() AND state = 'active'`
      : `SELECT id FROM information_schema.processlist WHERE info LIKE '%${text}%' AND id <> CONNECTION_ID()`;
    return (await asking(url, list)).length > 0;
  };

  it("on PostgreSQL: the statement is cancelled, its file rolled back, and the next run goes on", async (ctx) => {
    const url = await fresh(ctx, postgres);
    write("1.sql", "CREATE TABLE a (id int);");
    write("2.sql", "CREATE TABLE b (id int);\nSELECT pg_sleep(60);");
    const end = await interrupted(url, runs(url, "pg_sleep(60)"));
    expect(end.said).toContain("cancelled after 1 of 2 migrations");
    expect(JSON.parse(end.outputs["failure"] ?? "")).toMatchObject({ id: "migrations/2.sql", effect: "rolled-back" });
    expect(await runs(url, "pg_sleep(60)")()).toBe(false);
    write("2.sql", "CREATE TABLE b (id int);");
    const next = await runProcess({ folder, url, inputs: { "lock-wait": "0s" } });
    expect([next.code, next.outputs["state"]]).toEqual([0, "clean"]);
  });

  it("on MariaDB: the statement is cancelled, no other begins, and the next run asks", async (ctx) => {
    const url = await fresh(ctx, mariadb);
    write("1.sql", "CREATE TABLE a (id INT);\nDO SLEEP(60);\nCREATE TABLE b (id INT);");
    const end = await interrupted(url, runs(url, "DO SLEEP(60)"));
    // A sleep that is cancelled ends well, so it counts as done.
    expect(JSON.parse(end.outputs["failure"] ?? "")).toMatchObject({ statement: 3, total: 3, effect: "partial" });
    const next = await runProcess({ folder, url, inputs: { "lock-wait": "0s" } });
    expect([next.code, next.said]).toEqual([1, expect.stringMatching(/did not end: 2 of 3 statements are done/)]);
  });

  it("ends the project's own command too", async (ctx) => {
    const url = await fresh(ctx, postgres);
    writeFileSync(join(folder, "migrate.sh"), 'exec psql -qXd "$DATABASE_URL" -c "SELECT pg_sleep(61)"');
    const inputs = { engine: "command", command: "sh migrate.sh" };
    await interrupted(url, runs(url, "pg_sleep(61)"), inputs);
    expect(await runs(url, "pg_sleep(61)")()).toBe(false);
  });

  it("leaves no part of a backup", async (ctx) => {
    const url = await fresh(ctx, postgres);
    write("1.sql", "SELECT 1;");
    await asking(url, "CREATE TABLE busy AS SELECT 1 AS id");
    const holder = await connect(parseDatabaseUrl(url, "/"), { applicationName: "test" });
    await holder.transaction(async () => {
      await holder.execute("LOCK TABLE busy");
      const dumps = runs(url, "LOCK TABLE public.busy");
      await interrupted(url, dumps, { backup: "auto", "backup-dir": join(folder, "backups") });
    });
    await holder.close();
    expect(readdirSync(join(folder, "backups"))).toEqual([]);
  });

  it("stops waiting for another run, and for a database that is not there", async (ctx) => {
    const url = await fresh(ctx, postgres);
    write("1.sql", "SELECT 1;");
    const holder = await holdElsewhere(url, "slipway acme/shop run 99");
    await interrupted(url, (said) => Promise.resolve(said.includes("waiting for another run")));
    await holder.kill();
    const nowhere = "postgresql://app:password@127.0.0.1:1/shop";
    await interrupted(nowhere, (said) => Promise.resolve(said.includes("does not answer yet")));
  });
});
