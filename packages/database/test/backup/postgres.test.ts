import { existsSync, readdirSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";

import { fakeClock } from "@slipway/core/testing";
import { verifyBackup } from "@slipway/database";
import {
  type Cluster,
  debianPostgres,
  installedPostgres,
  missingForPgbouncer,
  startCluster,
  startPgbouncer,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { backUpUrl, backupPorts } from "../support/backing-up.ts";
import { damage } from "../support/damage.ts";
import { CUTS, FLIPS, withEachDamage } from "../support/flip.ts";
import { inFolder } from "../support/folder.ts";
import { withSession } from "../support/open.ts";
import { present } from "../support/present.ts";

const FILL = `CREATE SCHEMA "odd Name";
  CREATE TABLE "odd Name"."Table" (id int PRIMARY KEY, word text);
  CREATE TABLE nothing (id int);
  CREATE TABLE parted (id int) PARTITION BY RANGE (id);
  CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (100);
  INSERT INTO parted SELECT generate_series(1, 99);
  INSERT INTO "odd Name"."Table" SELECT i, md5(i::text) FROM generate_series(1, 5000) i`;

const ROWS = { '"odd Name"."Table"': 5000, "public.nothing": 0, "public.parted_1": 99 };

describe.each([
  [14, () => installedPostgres(14)],
  [15, () => debianPostgres(15)],
] as const)("a backup of PostgreSQL %d", (major, find) => {
  let cluster: Cluster | undefined;
  beforeAll(async () => {
    const installed = find();
    if (debianPostgres(15) === undefined || installed === undefined) return;
    cluster = await startCluster({ installed });
    await withSession(cluster.url("postgres"), (connection) => connection.execute("CREATE DATABASE shop"));
    await withSession(cluster.url("shop"), (connection) => connection.execute(FILL));
  });
  afterAll(() => cluster?.stop());

  const test = (name: string, work: (server: Cluster, folder: string) => Promise<void>): void => {
    it(name, (context) => {
      const server = present(context, cluster, `PostgreSQL ${major}, or pg_dump 15, is not installed here`);
      return inFolder((folder) => work(server, folder));
    });
  };

  test("is whole, private, described, and gives no password away", async (server, folder) => {
    const ports = backupPorts({ clock: fakeClock() });
    const { path, manifest } = await backUpUrl(server.url("shop"), `${folder}/new`, ports, "007");
    expect(path).toBe(`${folder}/new/shop-20260102T030405000Z.dump`);
    expect(manifest).toMatchObject({
      dialect: "postgresql",
      database: "shop",
      createdAt: "2026-01-02T03:04:05.000Z",
      server: expect.stringMatching(new RegExp(`^${major}\\.`)),
      tool: expect.stringMatching(/^pg_dump \(PostgreSQL\) 15\./),
      rows: ROWS,
      version: "007",
    });
    expect(await readdir(`${folder}/new`)).toEqual([
      "shop-20260102T030405000Z.dump",
      "shop-20260102T030405000Z.dump.json",
    ]);
    for (const name of [path, `${path}.json`]) expect((await stat(name)).mode & 0o777).toBe(0o600);
    expect(await verifyBackup(path, ports)).toEqual(manifest);
    for (const { args } of ports.commands) expect(args.join(" ")).not.toContain(server.password);
    expect(ports.commands.some(({ env }) => env["PGPASSWORD"] === server.password)).toBe(true);
  });

  test("counts the rows of the very moment that is dumped", async (server, folder) => {
    await withSession(server.url("shop"), async (connection) => {
      await connection.execute("DROP TABLE IF EXISTS busy; CREATE TABLE busy (id serial)");
      const state = { writing: true };
      const writer = (async () => {
        while (state.writing) await connection.execute("INSERT INTO busy DEFAULT VALUES");
      })();
      const { path, manifest } = await backUpUrl(server.url("shop"), folder);
      state.writing = false;
      await writer;
      const dumped = await countInDump(path, "busy");
      expect(manifest.rows["public.busy"]).toBe(dumped);
      await connection.execute("DROP TABLE busy");
    });
  });

  for (const kind of ["truncated", "flipped", "empty"] as const) {
    for (const forged of [false, true]) {
      test(`that is ${kind} is refused${forged ? ", even with a manifest that agrees" : ""}`, async (server, folder) => {
        const { path } = await backUpUrl(server.url("shop"), folder);
        await damage(path, kind, forged);
        const problem = verifyBackup(path, backupPorts());
        await expect(problem).rejects.toMatchObject({
          name: "UserError",
          message: expect.stringMatching(forged ? /cannot be read to its end/ : /bytes|SHA-256/),
        });
      });
    }
  }

  test("with any byte flipped, or cut anywhere, is refused, and whole again is not", async (server, folder) => {
    const { path, manifest } = await backUpUrl(server.url("shop"), folder);
    const count = await withEachDamage(path, async (what) => {
      await expect(verifyBackup(path, backupPorts()), what).rejects.toMatchObject({
        name: "UserError",
        message: expect.stringMatching(/SHA-256|bytes/),
      });
    });
    expect(count).toBe(FLIPS.length + CUTS.length + 1);
    expect(await verifyBackup(path, backupPorts())).toEqual(manifest);
  });

  test("without its manifest, or itself, is refused", async (server, folder) => {
    const { path } = await backUpUrl(server.url("shop"), folder);
    await rm(`${path}.json`);
    await expect(verifyBackup(path, backupPorts())).rejects.toThrow("never verified");
    await rm(path);
    await expect(verifyBackup(path, backupPorts())).rejects.toThrow("There is no backup");
  });

  test("is refused with both sizes when the disk may not hold it", async (server, folder) => {
    const ports = { ...backupPorts(), freeSpace: () => Promise.resolve(300_000) };
    await expect(backUpUrl(server.url("shop"), folder, ports)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(/^The backup may need [\d.]+ MiB .* has 293 KiB left\.$/),
      hint: expect.stringContaining("backup-dir"),
    });
    expect(ports.commands).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("leaves nothing behind when it fails", async (server, folder) => {
    await withSession(server.url("shop"), async (connection) => {
      await connection.execute(`DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN PASSWORD 'hunter22'`);
    });
    const url = server.url("shop").replace(`postgres:${server.password}`, "reader:hunter22");
    const problem = backUpUrl(url, folder);
    await expect(problem).rejects.toMatchObject({
      name: "PlatformError",
      message: expect.stringMatching(/^pg_dump failed with code 1: .*permission denied/s),
      hint: expect.any(String),
    });
    await expect(problem).rejects.not.toThrow("hunter22");
    await expect(backUpUrl(server.url("missing"), folder)).rejects.toMatchObject({ code: "3D000" });
    expect(await readdir(folder)).toEqual([]);
  });

  test("ends with the job, and leaves nothing behind", async (server, folder) => {
    const controller = new AbortController();
    const reason = new Error("cancelled");
    await withSession(server.url("shop"), async (connection) => {
      // pg_dump waits for this table until it is told to stop.
      await connection.transaction(async () => {
        await connection.execute('LOCK TABLE "odd Name"."Table"');
        const running = backUpUrl(server.url("shop"), folder, backupPorts({ signal: controller.signal }));
        const outcome = expect(running).rejects.toBe(reason);
        await withSession(server.url("shop"), async (other) => {
          for (;;) {
            const rows = await other.query("SELECT FROM pg_locks WHERE NOT granted");
            if (rows.length > 0) break;
          }
        });
        controller.abort(reason);
        await outcome;
      });
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

async function countInDump(path: string, table: string): Promise<number> {
  const restore = `${debianPostgres(15) ?? ""}/bin/pg_restore`;
  const command = { file: restore, args: ["--file=-", "--data-only", `--table=${table}`, path], cwd: "/", env: {} };
  const { stdout } = await backupPorts().exec.run(command, { show: false });
  return /^COPY [^\n]*\n([\s\S]*?)^\\\.$/m.exec(stdout)?.[1]?.split("\n").filter(Boolean).length ?? -1;
}

describe("a backup that is not possible", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  it("because pg_dump is older than the server, is refused with what to install", (context) =>
    inFolder(async (folder) => {
      const newer =
        existsSync("/usr/lib/postgresql") && readdirSync("/usr/lib/postgresql").some((name) => Number(name) >= 18);
      present(context, newer ? undefined : true, "this machine has pg_dump 18 or newer");
      // No folder of the PATH has a newer one; what this machine has elsewhere is 15.
      const problem = backUpUrl(cluster.url("postgres"), folder, { ...backupPorts(), env: { PATH: "/usr/bin" } });
      await expect(problem).rejects.toMatchObject({
        name: "UserError",
        message: expect.stringMatching(/^The server is PostgreSQL 18, but .*no backup is possible/),
        hint: expect.stringContaining("postgresql-client-18"),
      });
      expect(await readdir(folder)).toEqual([]);
    }));

  it("because a pooler is in between, is refused", async (context) => {
    const missing = missingForPgbouncer();
    const pooler = present(context, missing === undefined ? await startPgbouncer(cluster) : undefined, missing);
    await inFolder(async (folder) => {
      await expect(backUpUrl(pooler.url("postgres"), folder)).rejects.toThrow("is a pooler");
      expect(await readdir(folder)).toEqual([]);
    });
    await pooler.stop();
  });
});
