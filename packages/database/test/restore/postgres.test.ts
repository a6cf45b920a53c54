import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

import { fakeClock } from "@slipway/core/testing";
import { parseDatabaseUrl, restoreToScratch } from "@slipway/database";
import { type Cluster, debianPostgres, installedPostgres, startCluster } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { backUpUrl, backupPorts } from "../support/backing-up.ts";
import { damage } from "../support/damage.ts";
import { inFolder } from "../support/folder.ts";
import { take } from "../support/locking.ts";
import { open, withSession } from "../support/open.ts";
import { present } from "../support/present.ts";
import { planUrl, restoreUrl } from "../support/restoring.ts";

const FILL = `CREATE TABLE orders (id int PRIMARY KEY, word text);
  INSERT INTO orders SELECT i, md5(i::text) FROM generate_series(1, 1000) i;
  CREATE VIEW recent AS SELECT * FROM orders WHERE id > 990`;

describe.each([
  [14, () => installedPostgres(14)],
  [15, () => debianPostgres(15)],
] as const)("a restore of PostgreSQL %d", (major, find) => {
  let cluster: Cluster | undefined;
  let url: string;
  beforeAll(async () => {
    const installed = find();
    if (debianPostgres(15) === undefined || installed === undefined) return;
    cluster = await startCluster({ installed });
    await withSession(cluster.url("postgres"), (connection) =>
      connection.execute("CREATE ROLE app LOGIN PASSWORD 'app'; CREATE ROLE stranger LOGIN PASSWORD 'stranger'"),
    );
  });
  beforeEach(async () => {
    if (cluster === undefined) return;
    url = cluster.url("shop");
    await withSession(cluster.url("postgres"), async (connection) => {
      const rows = await connection.query("SELECT datname FROM pg_database WHERE datname LIKE 'shop%'");
      for (const { datname } of rows) await connection.execute(`DROP DATABASE "${String(datname)}" WITH (FORCE)`);
      await connection.execute("CREATE DATABASE shop OWNER app");
      await connection.execute(`ALTER DATABASE shop SET search_path = "$user", public, other`);
      await connection.execute(`ALTER DATABASE shop SET my.path = 'C:\\it''s'`);
      await connection.execute("ALTER ROLE app IN DATABASE shop SET work_mem = '9MB'");
      await connection.execute("REVOKE CONNECT ON DATABASE shop FROM PUBLIC; GRANT CONNECT ON DATABASE shop TO app");
    });
    await withSession(url, (connection) => connection.execute(FILL));
  });
  afterAll(() => cluster?.stop());

  const test = (name: string, work: (folder: string, server: Cluster) => Promise<void>): void => {
    it(name, (context) => {
      const server = present(context, cluster, `PostgreSQL ${major}, or pg_dump 15, is not installed here`);
      return inFolder((folder) => work(folder, server));
    });
  };
  const databases = (server: Cluster) =>
    withSession(server.url("postgres"), async (connection) =>
      (await connection.query("SELECT datname FROM pg_database WHERE datname LIKE 'shop%' ORDER BY 1")).map(
        ({ datname }) => datname,
      ),
    );

  test("brings back every row, and keeps what it replaced", async (folder, server) => {
    const clock = fakeClock();
    const { path } = await backUpUrl(url, folder, backupPorts({ clock }), "v1");
    await withSession(url, (connection) =>
      connection.execute(
        "DELETE FROM orders WHERE id > 500; CREATE TABLE invoices AS SELECT 1 AS id; DROP VIEW recent",
      ),
    );
    clock.advance(3_600_000);
    const ports = backupPorts({
      clock: { ...clock, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    });
    const changes = [
      { table: "public.invoices", now: 1, backup: undefined },
      { table: "public.orders", now: 500, backup: 1000 },
    ];
    expect(await planUrl(url, path, ports)).toMatchObject({ age: 3_600_000, changes, manifest: { version: "v1" } });
    // An application that has a session, and comes back at once whenever it is thrown out.
    const app = { going: true, thrownOut: 0 };
    const coming = (async () => {
      while (app.going) {
        try {
          await withSession(url, async (connection) => {
            while (app.going) await connection.query("SELECT 1");
          });
        } catch {
          app.thrownOut += 1;
        }
      }
    })();
    const restored = await restoreUrl(url, path, { ports });
    app.going = false;
    await coming;
    expect(app.thrownOut).toBeGreaterThan(0);
    expect(restored).toMatchObject({ changes, kept: "shop_replaced_20260102040405000" });
    expect(await databases(server)).toEqual(["shop", restored.kept]);
    await withSession(url, async (connection) => {
      const sum = "SELECT count(*)::int AS n, md5(string_agg(word, ',' ORDER BY id)) AS all FROM orders";
      const expected =
        "SELECT 1000 AS n, md5(string_agg(md5(i::text), ',' ORDER BY i)) AS all FROM generate_series(1, 1000) i";
      expect(await connection.query(sum)).toEqual(await connection.query(expected));
      expect(await connection.query("SELECT count(*)::int AS n FROM recent")).toEqual([{ n: 10 }]);
      expect(await connection.query("SELECT to_regclass('invoices') AS gone")).toEqual([{ gone: null }]);
    });
    await withSession(server.url(restored.kept), async (connection) => {
      expect(await connection.query("SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 500 }]);
    });
  });

  test("keeps owner, settings and rights of the database", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    const facts = () =>
      withSession(server.url("postgres"), (connection) =>
        connection.query(
          `SELECT pg_get_userbyid(datdba) AS owner, datacl::text AS acl, pg_encoding_to_char(encoding) AS encoding, datcollate,
             (SELECT array_agg(setrole::regrole || ' ' || array_to_string(setconfig, ';') ORDER BY 1)
                FROM pg_db_role_setting WHERE setdatabase = d.oid) AS settings
           FROM pg_database d WHERE datname = 'shop'`,
        ),
      );
    const before = await facts();
    expect(before).toMatchObject([
      { owner: "app", settings: [expect.stringContaining("search_path"), expect.stringContaining("work_mem")] },
    ]);
    await restoreUrl(url, path);
    const [after] = await facts();
    const sorted = (acl: unknown) => String(acl).replaceAll(/[{}]/g, "").split(",").toSorted();
    expect({ ...after, acl: sorted(after?.["acl"]) }).toEqual({ ...before[0], acl: sorted(before[0]?.["acl"]) });
  });

  test("does nothing without its confirmation", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    for (const confirm of ["", "Shop", "yes"])
      await expect(restoreUrl(url, path, { confirm })).rejects.toMatchObject({
        name: "UserError",
        hint: "Set confirm: shop",
      });
    expect(await databases(server)).toEqual(["shop"]);
  });

  test("does nothing with a bad backup, or one whose rows are fewer than its manifest says", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    await damage(path, "truncated", true);
    await expect(restoreUrl(url, path)).rejects.toThrow("cannot be read to its end");
    const second = await backUpUrl(url, folder, backupPorts({ clock: fakeClock() }));
    const text = await readFile(`${second.path}.json`, "utf8");
    await writeFile(`${second.path}.json`, text.replace('"public.orders": 1000', '"public.orders": 1001'));
    await expect(restoreUrl(url, second.path)).rejects.toThrow("public.orders has 1000 rows, not 1001");
    expect(await databases(server)).toEqual(["shop"]);
  });

  test("waits for the run that migrates, and says who that is", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    const connection = await open(url, { applicationName: "migrating" });
    const lock = await take(connection, url, { name: "migrating" });
    const clock = fakeClock();
    await expect(restoreUrl(url, path, { ports: backupPorts({ clock }) })).rejects.toThrow(
      /holds the migration lock \(migrating/,
    );
    await lock.release();
    await connection.close();
    expect(await databases(server)).toEqual(["shop"]);
  });

  test("leaves the database as it was when somebody cannot be thrown out", async (folder, server) => {
    await withSession(server.url("postgres"), (connection) => connection.execute("ALTER ROLE app CREATEDB"));
    const asApp = url.replace(`postgres:${server.password}`, "app:app");
    await withSession(url, (connection) =>
      connection.execute("ALTER TABLE orders OWNER TO app; ALTER VIEW recent OWNER TO app"),
    );
    const { path } = await backUpUrl(asApp, folder);
    await expect(restoreUrl(asApp, path)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(/may not make a database like the live one.*my\.path/),
    });
    expect(await databases(server)).toEqual(["shop"]);
    await withSession(url, (connection) => connection.execute("ALTER DATABASE shop RESET my.path"));
    const superuser = await open(url);
    await expect(restoreUrl(asApp, path)).rejects.toMatchObject({
      name: "PlatformError",
      message: expect.stringContaining("being accessed by other users"),
      hint: expect.stringContaining("Stop the application"),
    });
    expect(await superuser.query("SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 1000 }]);
    await superuser.close();
    expect(await databases(server)).toEqual(["shop"]);
    await restoreUrl(asApp, path);
    expect(await databases(server)).toHaveLength(2);
  });

  test("can be rehearsed in a database of its own", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    const address = parseDatabaseUrl(url, tmpdir());
    const scratch = await restoreToScratch({ address, backup: path }, backupPorts());
    expect(await databases(server)).toHaveLength(2);
    const name = scratch.address.protocol === "sqlite" ? "" : scratch.address.database;
    await withSession(server.url(name), async (connection) => {
      expect(await connection.query("SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 1000 }]);
    });
    await scratch.drop();
    expect(await databases(server)).toEqual(["shop"]);
  });
});
