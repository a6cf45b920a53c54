import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import {
  type Cluster,
  type Mariadb,
  findProgram,
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { present } from "../support/present.ts";
import { withSession } from "../support/open.ts";
import { type Project, inProject } from "../support/project.ts";

const SQLX = [findProgram("sqlx") ?? "", join(homedir(), ".cargo", "bin", "sqlx")].find((path) => existsSync(path));
const REASON = "sqlx is not installed here (cargo install sqlx-cli)";

const FILES = {
  "migrations/20240101000000_init_users.sql":
    "CREATE TABLE users (id INT PRIMARY KEY, name TEXT);\nINSERT INTO users VALUES (1, 'ann');\n",
  "migrations/20240102000000_add__two_parts.up.sql": "ALTER TABLE users ADD COLUMN mail TEXT;\r\n",
  "migrations/20240102000000_add__two_parts.down.sql": "ALTER TABLE users DROP COLUMN mail;",
  "migrations/9_old.sql": "-- é\nCREATE TABLE early (id INT);",
};

const ROWS =
  "SELECT version, description, success, checksum, execution_time > 0 AS timed FROM _sqlx_migrations ORDER BY version";

describe("sqlx beside the real sqlx-cli", () => {
  let postgres: Cluster | undefined;
  let mariadb: Mariadb | undefined;
  let made = 0;
  beforeAll(async () => {
    if (SQLX === undefined) return;
    postgres = await startCluster();
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  afterAll(async () => {
    await Promise.all([postgres?.stop(), mariadb?.stop()]);
  });

  const servers = {
    PostgreSQL: () => postgres && { url: (name: string) => postgres?.url(name) ?? "", admin: "postgres" },
    MariaDB: () => mariadb && { url: (name: string) => mariadb?.url(name) ?? "", admin: "mysql" },
  };

  describe.each(["PostgreSQL", "MariaDB"] as const)("on %s", (name) => {
    const test = (title: string, work: (project: Project, other: string) => Promise<void>): void => {
      it(title, async (ctx) => {
        present(ctx, SQLX, REASON);
        const server = present(ctx, servers[name](), `${name} is not installed here`);
        made += 1;
        await withSession(server.url(server.admin), async (connection) => {
          await connection.execute(`CREATE DATABASE ours_${made}`);
          await connection.execute(`CREATE DATABASE theirs_${made}`);
        });
        await inProject(server.url(`ours_${made}`), FILES, (project) => work(project, server.url(`theirs_${made}`)));
      });
    };

    test("writes the very rows that sqlx writes", async (project, other) => {
      expect(await project.apply(project.sqlx())).toMatchObject({
        applied: [{ id: "9" }, { id: "20240101000000" }, { id: "20240102000000" }],
      });
      sqlx(project, ["migrate", "run"], other);
      const theirs = await withSession(other, (connection) => connection.query(ROWS));
      expect(await project.ask(ROWS)).toEqual(theirs);
      expect(theirs).toHaveLength(3);
    });

    test("leaves nothing pending or different for sqlx, which goes on from there", async (project) => {
      await project.apply(project.sqlx());
      const info = sqlx(project, ["migrate", "info"]);
      expect(info.split("\n").map((line) => stripVTControlCharacters(line))).toEqual([
        "9/installed old",
        "20240101000000/installed init users",
        "20240102000000/installed add  two parts",
      ]);
      await project.write({ "migrations/20240103000000_last.sql": "CREATE TABLE last (id INT);" });
      sqlx(project, ["migrate", "run"]);
      expect((await project.inspect(project.sqlx())).comparison).toMatchObject({
        pending: [],
        drifted: [],
        unfinished: [],
      });
    });

    test("tells a changed file from one whose line ends changed", async (project) => {
      await project.apply(project.sqlx());
      await project.write({
        "migrations/20240102000000_add__two_parts.up.sql": "ALTER TABLE users ADD COLUMN mail TEXT;\n",
        "migrations/9_old.sql": "-- e\nCREATE TABLE early (id INT);",
      });
      const { comparison } = await project.inspect(project.sqlx());
      expect(comparison.drifted.map(({ migration, lineEndsOnly }) => [migration.id, lineEndsOnly])).toEqual([
        ["9", false],
        ["20240102000000", true],
      ]);
    });
  });

  it("refuses what sqlx would pass over", async (ctx) => {
    const server = present(ctx, postgres, REASON);
    await inProject(
      server.url("postgres"),
      { "migrations/1_a.sql": "SELECT 1", "migrations/two.sql": "SELECT 2", "migrations/01_b.sql": "SELECT 3" },
      async (project) => {
        await expect(project.inspect(project.sqlx())).rejects.toMatchObject({
          problems: [
            { file: "migrations/two.sql", message: expect.stringContaining("pass it over") },
            { message: expect.stringContaining("same version") },
          ],
        });
      },
    );
  });
});

function sqlx(project: Project, args: readonly string[], url = project.url): string {
  return execFileSync(SQLX ?? "", [...args, "--source", join(project.folder, "migrations")], {
    env: { PATH: process.env["PATH"], DATABASE_URL: url, NO_COLOR: "1" },
    encoding: "utf8",
  }).trim();
}
