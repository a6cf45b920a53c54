import { existsSync, readdirSync } from "node:fs";

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

import { type Checkout, inCheckout } from "./support.ts";

const SQL = { engine: "sql" };

async function asking(url: string, sql: string) {
  const connection = await connect(parseDatabaseUrl(url, "/"), { applicationName: "test" });
  try {
    return await connection.query(sql);
  } finally {
    await connection.close();
  }
}

describe.skipIf(debianPostgres(15) === undefined)("a rehearsal on PostgreSQL 15", () => {
  let cluster: Cluster;
  let made = 0;
  beforeAll(async () => {
    const installed = debianPostgres(15);
    cluster = await startCluster(installed === undefined ? {} : { installed });
  });
  afterAll(() => cluster.stop());

  const url = () => cluster.url(`app_${made}`);
  const copies = async () =>
    (
      await asking(cluster.url("postgres"), `SELECT datname FROM pg_database WHERE datname LIKE 'app\\_${made}\\_%'`)
    ).map(({ datname }) => String(datname));
  const test = (
    name: string,
    files: Readonly<Record<string, string>>,
    work: (checkout: Checkout) => Promise<void>,
  ): void => {
    it(name, async () => {
      made += 1;
      await asking(cluster.url("postgres"), `CREATE DATABASE app_${made}`);
      await asking(url(), "CREATE TABLE old AS SELECT generate_series(1, 100) AS id");
      await inCheckout(url(), files, work);
    });
  };

  test(
    "runs what is pending on a copy, times it, and leaves the database as it was",
    { "migrations/1.sql": "CREATE TABLE a (id int);", "migrations/2.sql": "DELETE FROM old WHERE id > 90;" },
    async ({ step }) => {
      const tried = await step({ ...SQL, mode: "rehearse" });
      expect(tried.problem).toBe("");
      expect(tried.written).toMatchObject({
        state: "pending",
        pending: ["migrations/1.sql", "migrations/2.sql"],
        applied: [],
        rehearsed: [
          { id: "migrations/1.sql", milliseconds: expect.any(Number) },
          { id: "migrations/2.sql", milliseconds: expect.any(Number) },
        ],
        "rehearsed-ms": expect.any(Number),
        "backup-verified": "restore",
        "version-after": "",
        compatibility: "none",
      });
      expect(tried.markdown()).toMatch(/### Rehearsal.*2 migrations, went well/s);
      expect(tried.markdown()).toMatch(/public\.old.*100.*90/);
      expect(await asking(url(), "SELECT count(*)::int AS n FROM old")).toEqual([{ n: 100 }]);
      expect(await asking(url(), "SELECT to_regclass('_slipway_migrations') AS t")).toEqual([{ t: null }]);
      expect(await copies()).toEqual([]);
    },
  );

  test(
    "comes before apply, which then does what was rehearsed",
    { "migrations/1.sql": "CREATE TABLE a (id int); CREATE INDEX ON a (id);" },
    async ({ step }) => {
      const applied = await step({ ...SQL, rehearse: "true" });
      expect(applied.problem).toBe("");
      expect(applied.written).toMatchObject({
        state: "clean",
        applied: [{ id: "migrations/1.sql" }],
        rehearsed: [{ id: "migrations/1.sql" }],
      });
      expect(applied.log.text("info")).toContain("the tables are as they were in the rehearsal");
      const again = await step({ ...SQL, rehearse: "true" });
      expect([again.problem, again.written.rehearsed]).toEqual(["", undefined]);
      expect((await step({ ...SQL, mode: "rehearse" })).log.text("info")).toContain("there is nothing to rehearse");
      expect(await copies()).toEqual([]);
    },
  );

  test(
    "that fails stops apply before the database is touched, on the line that failed",
    { "migrations/1.sql": "CREATE TABLE a (id int);", "migrations/2.sql": "SELECT 1;\nINSERT INTO a SELECT 1 / 0;" },
    async ({ step }) => {
      const failed = await step({ ...SQL, rehearse: "true" });
      expect(failed.problem).toMatch(
        /^The rehearsal failed, and the database was not touched. migrations\/2.sql:2: division by zero/,
      );
      expect(failed.written).toMatchObject({
        state: "pending",
        applied: [],
        rehearsed: [{ id: "migrations/1.sql" }],
        failure: { file: "migrations/2.sql", line: 2, effect: "none", leftovers: [] },
      });
      expect(failed.log.entries).toContainEqual(
        expect.objectContaining({ level: "error", place: { file: "migrations/2.sql", line: 2 } }),
      );
      expect(await asking(url(), "SELECT to_regclass('a') AS t, to_regclass('_slipway_migrations') AS h")).toEqual([
        { t: null, h: null },
      ]);
      expect(await copies()).toEqual([]);
    },
  );

  test(
    "refuses what would be done to the whole server for real",
    { "migrations/1.sql": "SELECT 1;\n\nCREATE ROLE app_role_of_test;" },
    async ({ step }) => {
      const refused = await step({ ...SQL, mode: "rehearse" });
      expect(refused.problem).toMatch(/Nothing was run: migrations\/1.sql:3: CREATE ROLE reaches beyond this database/);
      expect(refused.log.entries).toContainEqual(
        expect.objectContaining({ level: "error", place: { file: "migrations/1.sql", line: 3 } }),
      );
      expect(refused.written["backup-path"]).toBeUndefined();
      expect(await asking(url(), "SELECT FROM pg_roles WHERE rolname = 'app_role_of_test'")).toEqual([]);
    },
  );

  test("removes the copy when it is cancelled", { "migrations/1.sql": "SELECT pg_sleep(60);" }, async ({ step }) => {
    const controller = new AbortController();
    const running = step({ ...SQL, mode: "rehearse" }, { signal: controller.signal });
    for (;;) {
      const [row] = await asking(
        cluster.url("postgres"),
        `SELECT FROM pg_stat_activity WHERE datname LIKE 'app\\_${made}\\_rehearse%' AND query LIKE '%pg_sleep(60)%'`,
      );
      if (row !== undefined) break;
    }
    controller.abort(new Error("cancelled"));
    const cancelled = await running;
    expect(cancelled.problem).toMatch(/cancelled in the rehearsal, after 0 of 1/);
    expect(await copies()).toEqual([]);
  });

  test("names the copies of runs that were killed", { "migrations/1.sql": "SELECT 1;" }, async ({ step }) => {
    const left = `app_${made}_rehearse_20260102030405678`;
    await asking(cluster.url("postgres"), `CREATE DATABASE ${left}`);
    const applied = await step(SQL);
    expect(applied.problem).toBe("");
    expect(applied.log.text("warning")).toContain(`left the copy ${left}; remove it with: DROP DATABASE "${left}";`);
  });

  test(
    "gives the copy's address to the project's own command, whatever leads to the real one",
    {
      "migrate.sh":
        'psql -qXd "$DIRECT_URL" -c "CREATE TABLE made (id int)" && psql -qXd "$DATABASE_URL" -c "SELECT FROM made" > /dev/null && echo "$PGDATABASE"',
    },
    async ({ step }) => {
      const command = { engine: "command", command: "sh migrate.sh", mode: "rehearse" };
      const env = { PATH: process.env["PATH"], DIRECT_URL: url(), PGDATABASE: `app_${made}` };
      const tried = await step(command, { env });
      expect(tried.problem).toBe("");
      expect(await asking(url(), "SELECT to_regclass('made') AS t")).toEqual([{ t: null }]);
      expect(tried.log.text("info")).toContain("led to the copy too: DIRECT_URL, PGDATABASE");
      await step({ ...command, mode: "apply" }, { env });
      expect(await asking(url(), "SELECT to_regclass('made')::text AS t")).toEqual([{ t: "made" }]);
    },
  );

  test(
    "says so when a command has the real address from elsewhere",
    { "migrate.sh": 'psql -qX -d "$(cat url)" -c "CREATE TABLE made (id int)"' },
    async ({ step, write }) => {
      await write({ url: url() });
      const tried = await step({ engine: "command", command: "sh migrate.sh", rehearse: "true" });
      expect(tried.problem).toMatch(/the rehearsal's command changed the real database/);
      expect(await copies()).toEqual([]);
    },
  );
});

describe.skipIf(missingForMariadb() !== undefined)("a rehearsal on MariaDB", () => {
  let mariadb: Mariadb;
  beforeAll(async () => {
    mariadb = await startMariadb();
    await asking(mariadb.url("mysql"), "CREATE DATABASE shop");
    await asking(mariadb.url("shop"), "CREATE TABLE old (id INT)");
  });
  afterAll(() => mariadb.stop());
  const databases = async () =>
    (
      await asking(
        mariadb.url("mysql"),
        "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'shop%'",
      )
    ).map(({ name }) => name);

  it("finds what would have stayed half done, and leaves nothing of it", async () => {
    const files = {
      "migrations/1.sql": "CREATE TABLE a (id INT);\nINSERT INTO a VALUES (1);\nINSERT INTO missing VALUES (1);\n",
    };
    await inCheckout(mariadb.url("shop"), files, async ({ step, write, folder }) => {
      const failed = await step({ ...SQL, rehearse: "true" });
      expect(failed.problem).toMatch(/The rehearsal failed.*migrations\/1.sql:3: .*missing' doesn't exist/);
      expect(failed.written).toMatchObject({ state: "pending", failure: { line: 3, statement: 3, effect: "none" } });
      expect(await databases()).toEqual(["shop"]);
      expect((await asking(mariadb.url("shop"), "SHOW TABLES")).length).toBe(1);
      await write({ "migrations/1.sql": "CREATE TABLE a (id INT);\nINSERT INTO shop.a VALUES (1);\n" });
      expect((await step({ ...SQL, rehearse: "true" })).problem).toMatch(
        /1.sql:2: shop\. reaches beyond this database/,
      );
      await write({ "migrations/1.sql": "CREATE TABLE a (id INT);\nINSERT INTO a VALUES (1);\n" });
      const applied = await step({ ...SQL, rehearse: "true" });
      expect([applied.problem, applied.written.state]).toEqual(["", "clean"]);
      expect(await databases()).toEqual(["shop"]);
      expect(existsSync(folder) && readdirSync(folder)).toEqual(["migrations"]);
    });
  });
});
