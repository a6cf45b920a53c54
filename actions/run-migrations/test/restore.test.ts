import { readFile, writeFile } from "node:fs/promises";

import { connect, parseDatabaseUrl } from "@slipway/database";
import {
  type Cluster,
  type Mariadb,
  debianPostgres,
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { damage } from "../../../packages/database/test/support/damage.ts";
import { type Checkout, inCheckout } from "./support.ts";

const SQL = { engine: "sql" };
const RESTORE = { ...SQL, mode: "restore" };

async function asking(url: string, ...statements: readonly string[]) {
  const connection = await connect(parseDatabaseUrl(url, "/"), { applicationName: "test" });
  try {
    let rows: readonly Readonly<Record<string, unknown>>[] = [];
    for (const sql of statements) rows = await connection.query(sql);
    return rows;
  } finally {
    await connection.close();
  }
}

const FILES = {
  "migrations/1.sql": "CREATE TABLE orders (id int PRIMARY KEY);",
  "migrations/2.sql": "INSERT INTO orders VALUES (1), (2), (3);",
};
const MORE = {
  "migrations/3.sql": "CREATE TABLE later (id int);",
  "migrations/4.sql": "-- allow: delete because it is a test\nDELETE FROM orders WHERE id = 3;",
};

describe.skipIf(debianPostgres(15) === undefined)("a restore on PostgreSQL 15", () => {
  let cluster: Cluster;
  let made = 0;
  beforeAll(async () => {
    const installed = debianPostgres(15);
    cluster = await startCluster(installed === undefined ? {} : { installed });
  });
  afterAll(() => cluster.stop());
  const url = (name = `shop_${made}`) => cluster.url(name);
  const databases = async () =>
    (
      await asking(url("postgres"), `SELECT datname FROM pg_database WHERE datname LIKE 'shop\\_${made}%' ORDER BY 1`)
    ).map(({ datname }) => String(datname));

  /** A database at version 2, its backup, and two migrations more. */
  const test = (name: string, work: (checkout: Checkout, backup: string) => Promise<void>): void => {
    it(name, async () => {
      made += 1;
      await asking(url("postgres"), `CREATE DATABASE shop_${made}`);
      await inCheckout(url(), FILES, async (checkout) => {
        expect((await checkout.step({ ...SQL, backup: "off" })).problem).toBe("");
        const backup = (await checkout.step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
        await checkout.write(MORE);
        expect((await checkout.step({ ...SQL, backup: "off" })).problem).toBe("");
        await work(checkout, backup);
      });
    });
  };

  test("says what will be lost, replaces the database, and keeps what it replaced", async ({ step }, backup) => {
    const restored = await step({ ...RESTORE, "backup-file": backup, confirm: `shop_${made}` });
    expect(restored.problem).toBe("");
    expect(restored.written).toMatchObject({
      state: "pending",
      "version-before": "migrations/4.sql",
      "version-after": "migrations/2.sql",
      compatibility: "unknown",
      "backup-verified": "restore",
      "backup-path": backup,
      lost: {
        age: expect.any(Number),
        rows: expect.arrayContaining([
          { table: "public.later", now: 0 },
          { table: "public.orders", now: 2, backup: 3 },
        ]),
        migrations: ["migrations/3.sql", "migrations/4.sql"],
      },
    });
    expect(restored.log.text("info")).toMatch(/made .* ago, at migrations\/2\.sql; read in full/);
    expect(restored.log.text("info")).toContain("public.orders: 2 rows now, 3 rows in the backup");
    expect(restored.log.text("info")).toContain("migration taken back: migrations/4.sql");
    expect(restored.markdown()).toMatch(/### Restore of .*public\.orders.*Migrations taken back/s);
    const kept = String(restored.written.replaced);
    expect(await databases()).toEqual([`shop_${made}`, kept]);
    expect(await asking(url(), "SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 3 }]);
    expect(await asking(url(kept), "SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 2 }]);
    const forward = await step({ ...SQL, backup: "off" });
    expect(forward.written.applied?.map(({ id }) => id)).toEqual(["migrations/3.sql", "migrations/4.sql"]);
  });

  test("only tells what it would do in a dry run, and without the right name", async ({ step }, backup) => {
    const told = await step({ ...RESTORE, "backup-file": backup, "dry-run": "true" });
    expect([told.problem, told.written.lost?.migrations]).toEqual(["", ["migrations/3.sql", "migrations/4.sql"]]);
    for (const confirm of ["yes", "postgres"]) {
      const refused = await step({ ...RESTORE, "backup-file": backup, confirm });
      expect(refused.problem).toMatch(/replaces everything in .*shop_\d+, and was not confirmed/);
    }
    const silent = await step({ ...RESTORE, "backup-file": backup });
    expect(silent.problem).toMatch(/was not confirmed/);
    expect(silent.log.text("warning")).toMatch(/everything written to .* is lost by the restore/);
    expect(await databases()).toEqual([`shop_${made}`]);
    expect(await asking(url(), "SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 2 }]);
  });

  test("refuses damaged backups, and those of other databases and servers", async ({ step }, backup) => {
    const content = await readFile(backup);
    const manifest = await readFile(`${backup}.json`, "utf8");
    const given = { ...RESTORE, "backup-file": backup, confirm: `shop_${made}` };
    for (const [kind, problem] of [
      ["truncated", /bytes, but was made with/],
      ["flipped", /SHA-256 differs/],
      ["empty", /has 0 bytes/],
    ] as const) {
      await damage(backup, kind, false);
      expect((await step(given)).problem).toMatch(problem);
      await writeFile(backup, content);
      await damage(backup, kind, true);
      expect((await step(given)).problem).toMatch(/cannot be read to its end/);
      await writeFile(backup, content);
      await writeFile(`${backup}.json`, manifest);
    }
    for (const [from, to, problem] of [
      [`"database": "shop_${made}"`, `"database": "crm"`, /one of the database crm, not of shop/],
      [`"dialect": "postgresql"`, `"dialect": "mariadb"`, /one of mariadb, and .* is not/],
      [`"server": "15.`, `"server": "99.`, /postgresql 99\..*newer than the server, postgresql 15\./],
    ] as const) {
      await writeFile(`${backup}.json`, manifest.replace(from, to));
      expect((await step(given)).problem).toMatch(problem);
    }
    expect((await step({ ...given, "backup-file": "missing.dump" })).problem).toMatch(/There is no .*missing\.dump/);
    expect(await databases()).toEqual([`shop_${made}`]);
  });

  it("needs no project", async () => {
    made += 1;
    await asking(url("postgres"), `CREATE DATABASE shop_${made}`);
    await inCheckout(url(), FILES, async ({ step }) => {
      const backup = (await step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
      await inCheckout(url(), {}, async (empty) => {
        const restored = await empty.step({ mode: "restore", "backup-file": backup, confirm: `shop_${made}` });
        expect([restored.problem, restored.written.state]).toEqual(["", "unknown"]);
        expect(restored.log.text("info")).toContain("which migrations are taken back cannot be told");
      });
    });
  });
});

describe.skipIf(missingForMariadb() !== undefined)("a restore on MariaDB", () => {
  let mariadb: Mariadb;
  beforeAll(async () => {
    mariadb = await startMariadb();
    await asking(mariadb.url("mysql"), "CREATE DATABASE shop");
  });
  afterAll(() => mariadb.stop());

  it("says what will be lost, and brings every row back", async () => {
    const url = mariadb.url("shop");
    await inCheckout(url, FILES, async ({ step, write }) => {
      await step({ ...SQL, backup: "off" });
      const backup = (await step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
      await write(MORE);
      await step({ ...SQL, backup: "off" });
      expect((await step({ ...RESTORE, "backup-file": backup, confirm: "Shop" })).problem).toMatch(/not confirmed/);
      const restored = await step({ ...RESTORE, "backup-file": backup, confirm: "shop" });
      expect([restored.problem, restored.written]).toEqual([
        "",
        expect.objectContaining({
          "version-after": "migrations/2.sql",
          lost: expect.objectContaining({ migrations: ["migrations/3.sql", "migrations/4.sql"] }),
        }),
      ]);
      expect(await asking(url, "SELECT id FROM orders ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
      expect(await asking(mariadb.url(String(restored.written.replaced)), "SELECT count(*) AS n FROM orders")).toEqual([
        { n: "2" },
      ]);
    });
  });
});
