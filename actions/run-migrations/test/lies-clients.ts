import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "vitest";

import type { Lie } from "./lies-scene.ts";

const SQL = { engine: "sql" };
const FILES = { "migrations/1.sql": "CREATE TABLE orders (id int PRIMARY KEY, note text);" };
const FILL = "INSERT INTO orders SELECT i, repeat(md5(i::text), 20) FROM generate_series(1, 20000) i";

/** PostgreSQL's own client programs, and pipes. */
export const POSTGRES_CLIENT_LIES: readonly Lie[] = [
  {
    tool: "psql -f",
    theirs: "exits with 0 after errors, and runs what comes behind them",
    ours: "fails at migrations/1.sql:2, and nothing of the file is left",
    files: {
      "migrations/1.sql": "CREATE TABLE a (id int);\nINSERT INTO nowhere VALUES (1);\nCREATE TABLE b (id int);",
    },
    async show({ url, own, step, ask }) {
      const there = "SELECT count(*)::int AS n FROM pg_tables WHERE tablename IN ('a', 'b')";
      const ours = await step(SQL);
      expect(ours.problem).toMatch(/^migrations\/1.sql:2: relation "nowhere" does not exist/);
      expect(await ask(there)).toEqual([{ n: 0 }]);
      expect(own("psql", url, "-f", "migrations/1.sql").code).toBe(0);
      expect(await ask(there)).toEqual([{ n: 2 }]);
    },
  },
  {
    tool: "pg_dump | gzip",
    theirs: "exits with 0 for a database that is not there, and gzip -t finds the 20 bytes whole",
    ours: "no backup, nothing was run",
    files: FILES,
    async show({ url, folder, shell, step, ask }) {
      const missing = url.replace(/\/app_\d+/, "/nowhere");
      expect(shell(`pg_dump '${missing}' | gzip > dump.gz`).code).toBe(0);
      expect(shell("gzip -t dump.gz").code).toBe(0);
      expect(statSync(join(folder, "dump.gz")).size).toBe(20);
      const ours = await step({ ...SQL, mode: "backup", "database-url": missing });
      expect(ours.problem).toMatch(/database "nowhere" does not exist/);
      expect(ours.written["backup-path"]).toBeUndefined();
      expect(await ask("SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'")).toEqual([{ n: 0 }]);
    },
  },
  {
    tool: "pg_restore --list",
    theirs: "exits with 0 for a dump that lost 40 % of its bytes",
    ours: "restore refuses it before it touches the database",
    files: FILES,
    async show({ folder, own, step, ask }) {
      await step(SQL);
      await ask(FILL);
      const backup = (await step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
      const cut = join(folder, "cut.dump");
      const content = readFileSync(backup);
      writeFileSync(cut, content.subarray(0, Math.floor(content.length * 0.6)));
      copyFileSync(`${backup}.json`, `${cut}.json`);
      expect(own("pg_restore", "--list", cut).code).toBe(0);
      const [{ name } = { name: "" }] = await ask("SELECT current_database() AS name");
      const ours = await step({ ...SQL, mode: "restore", "backup-file": "cut.dump", confirm: String(name) });
      expect(ours.problem).toMatch(/has \d+ bytes, but was made with/);
      expect(await ask("SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 20_000 }]);
    },
  },
  {
    tool: "psql < plain dump",
    theirs:
      "exits with 0 for a dump cut in the middle of its rows, even with ON_ERROR_STOP, and a part of them is there",
    ours: "backups are -Fc, with a count of the rows, and restored into a database of their own first",
    files: FILES,
    async show({ url, folder, own, shell, step, ask }) {
      await step(SQL);
      await ask(FILL);
      const plain = own("pg_dump", "--no-owner", "--table=orders", url).said;
      const rows = plain.indexOf("COPY public.orders");
      expect(rows).toBeGreaterThan(0);
      const end = plain.lastIndexOf("\n", rows + 100_000);
      writeFileSync(join(folder, "cut.sql"), plain.slice(0, end + 1));
      await ask("CREATE DATABASE partly");
      const partly = url.replace(/\/app_\d+/, "/partly");
      expect(shell(`psql -v ON_ERROR_STOP=1 '${partly}' < cut.sql`).code).toBe(0);
      const counted = own("psql", "-At", "-c", "SELECT count(*) FROM orders", partly);
      expect(Number(counted.said)).toBeGreaterThan(0);
      expect(Number(counted.said)).toBeLessThan(20_000);
      await ask("DROP DATABASE partly");
      const backup = (await step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
      const manifest: unknown = JSON.parse(readFileSync(`${backup}.json`, "utf8"));
      expect(manifest).toMatchObject({ rows: { "public.orders": 20_000 } });
    },
  },
];

/** MariaDB's own client, and dbmate beside it. */
export const MARIADB_LIES: readonly Lie[] = [
  {
    tool: "mariadb < file",
    theirs: "stops at the first error, and nothing says what is done",
    ours: "the journal has 1 of 3, and the next run refuses until it is resolved",
    files: {
      "migrations/1.sql": "CREATE TABLE a (id int);\nINSERT INTO nowhere VALUES (1);\nCREATE TABLE b (id int);",
    },
    async show({ url, shell, step, ask }) {
      const { hostname, port, password, pathname } = new URL(url);
      const client = `MYSQL_PWD='${password}' mariadb --no-defaults --protocol=tcp -h ${hostname} -P ${port} -uroot ${pathname.slice(1)}`;
      const theirs = shell(`${client} < migrations/1.sql`);
      expect([theirs.code, theirs.said]).toEqual([1, expect.stringMatching(/^ERROR 1146/m)]);
      const tables = "SELECT table_name AS t FROM information_schema.tables WHERE table_schema = database()";
      expect(await ask(tables)).toEqual([{ t: "a" }]);
      await ask("DROP TABLE a");
      const ours = await step(SQL);
      expect(ours.written).toMatchObject({ state: "dirty", failure: { line: 2, effect: "partial", statement: 2 } });
      expect((await step(SQL)).problem).toMatch(/did not end: 1 of 3 statements are done.*mode: resolve/s);
    },
  },
  {
    tool: "GET_LOCK(…, -1), which sqlx calls",
    theirs: "answers NULL with a warning, which sqlx takes for a lock",
    ours: "one of two runs applies, the other waits",
    files: { "migrations/1.sql": "DO SLEEP(0.3);\nCREATE TABLE a (id int);" },
    async show({ step, ask }) {
      expect(await ask("SELECT GET_LOCK('slipway test', -1) AS taken")).toEqual([{ taken: null }]);
      const ours = await Promise.all([step(SQL), step(SQL)]);
      expect(ours.map(({ problem }) => problem)).toEqual(["", ""]);
      expect(ours.flatMap(({ written }) => written.applied ?? [])).toMatchObject([{ id: "migrations/1.sql" }]);
    },
  },
  {
    tool: "dbmate on MariaDB",
    theirs: "leaves the table of a failed file, without a row in its history",
    ours: "says that the file failed and that what it left is not known",
    files: {
      "db/migrations/1_a.sql":
        "-- migrate:up\nCREATE TABLE a (id int);\nCREATE TABLE b (id nonsense);\n-- migrate:down\n",
    },
    async show({ own, step, ask }) {
      const theirs = own("dbmate", "--no-dump-schema", "migrate");
      expect([theirs.code, theirs.said]).toEqual([2, expect.stringContaining("Applied: 1_a.sql")]);
      expect(await ask("SHOW TABLES LIKE 'a'")).toHaveLength(1);
      expect(await ask("SELECT version FROM schema_migrations")).toEqual([]);
      await ask("DROP TABLE a");
      const ours = await step({ engine: "dbmate" });
      expect(ours.problem).toMatch(/^db\/migrations\/1_a.sql: /);
      expect(ours.written).toMatchObject({
        applied: [],
        failure: { id: "1", effect: "unknown" },
        state: "unknown",
      });
    },
  },
];
