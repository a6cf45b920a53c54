import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "vitest";

import type { Lie, Scene } from "./lies-scene.ts";

const SQL = { engine: "sql" };
const FILES = { "migrations/1.sql": "CREATE TABLE orders (id int PRIMARY KEY, note text);" };

/** What comes back when PostgreSQL's own programs restore. */
export const POSTGRES_RESTORE_LIES: readonly Lie[] = [
  {
    tool: "pg_restore --clean",
    theirs: "leaves a database of two versions: the history of the old one, a table of the new one",
    ours: "mode: restore gives the old one whole, and keeps what was replaced",
    files: FILES,
    async show({ url, folder, own, step, write, ask }) {
      expect((await step(SQL)).problem).toBe("");
      const backup = (await step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
      await write({ "migrations/2.sql": "CREATE TABLE lines (id int, order_id int REFERENCES orders);" });
      expect((await step(SQL)).problem).toBe("");
      const [{ name } = { name: "" }] = await ask("SELECT current_database() AS name");
      // Beside it, so that both begin with the same.
      await ask("CREATE DATABASE mixed");
      const mixed = url.replace(/\/app_\d+/, "/mixed");
      const whole = join(folder, "whole.dump");
      expect(own("pg_dump", "-Fc", "-f", whole, url).code).toBe(0);
      expect(own("pg_restore", "--no-owner", "-d", mixed, whole).code).toBe(0);
      const theirs = own("pg_restore", "--clean", "--if-exists", "--no-owner", "-d", mixed, backup);
      expect(theirs.said).toMatch(/errors ignored on restore: [1-9]/);
      const there = own("psql", "-At", "-c", "SELECT to_regclass('lines'), count(*) FROM _slipway_migrations", mixed);
      expect(there.said.trim()).not.toBe("|1");
      expect(there.said).toContain("lines");
      await ask("DROP DATABASE mixed");
      const ours = await step({ ...SQL, mode: "restore", "backup-file": backup, confirm: String(name), drift: "warn" });
      expect(ours.problem).toBe("");
      expect(await ask("SELECT to_regclass('lines') AS lines, id FROM _slipway_migrations")).toEqual([
        { lines: null, id: "migrations/1.sql" },
      ]);
      expect(ours.written.replaced).toMatch(/_replaced_/);
    },
  },
];

const FILL = "INSERT INTO orders SELECT seq, REPEAT(MD5(seq), 20) FROM seq_1_to_20000";

/** The client's options for a scene's server, for sh. */
function client({ url }: Scene): { readonly options: string; readonly database: string } {
  const { hostname, port, password, pathname } = new URL(url);
  const options = `--no-defaults --protocol=tcp -h ${hostname} -P ${port} -uroot -p${password}`;
  return { options, database: pathname.slice(1) };
}

/** MariaDB's own programs, and pipes. */
export const MARIADB_DUMP_LIES: readonly Lie[] = [
  {
    tool: "mariadb-dump | gzip",
    theirs: "exits with 0 for a database that is not there, and gzip -t finds the archive whole",
    ours: "no backup, nothing was run",
    files: FILES,
    async show(scene) {
      const { shell, folder, step, url } = scene;
      expect(shell(`mariadb-dump ${client(scene).options} nowhere | gzip > dump.gz`).code).toBe(0);
      expect(shell("gzip -t dump.gz").code).toBe(0);
      expect(statSync(join(folder, "dump.gz")).size).toBeLessThan(1_000);
      const ours = await step({ ...SQL, mode: "backup", "database-url": url.replace(/\/app_\d+/, "/nowhere") });
      expect(ours.problem).toMatch(/nowhere/);
      expect(ours.written["backup-path"]).toBeUndefined();
    },
  },
  {
    tool: "mariadb < dump",
    theirs: "exits with 0 for a dump cut behind a statement, and a part of the rows is there",
    ours: "mode: restore refuses it before it touches the database",
    files: FILES,
    async show(scene) {
      const { shell, folder, step, ask } = scene;
      const { options, database } = client(scene);
      expect((await step(SQL)).problem).toBe("");
      await ask(FILL);
      const backup = (await step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
      const content = readFileSync(backup);
      const cut = join(folder, "cut.sql");
      const end = content.indexOf(");\n", content.indexOf("INSERT INTO `orders`"));
      expect(end).toBeGreaterThan(0);
      writeFileSync(cut, content.subarray(0, end + 3));
      copyFileSync(`${backup}.json`, `${cut}.json`);
      await ask("CREATE DATABASE partly");
      expect(shell(`mariadb ${options} partly < cut.sql`).code).toBe(0);
      const [{ n } = { n: 0 }] = await ask("SELECT count(*) AS n FROM partly.orders");
      expect(Number(n)).toBeGreaterThan(0);
      expect(Number(n)).toBeLessThan(20_000);
      await ask("DROP DATABASE partly");
      const ours = await step({ ...SQL, mode: "restore", "backup-file": cut, confirm: database });
      expect(ours.problem).toMatch(/has \d+ bytes, but was made with/);
      expect(await ask("SELECT count(*) = 20000 AS whole FROM orders")).toEqual([{ whole: 1 }]);
    },
  },
];
