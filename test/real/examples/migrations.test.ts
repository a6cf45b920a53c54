import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { connect, parseDatabaseUrl } from "@slipway/database";
import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import {
  debianPostgres,
  findProgram,
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { expect, test } from "vitest";

import { inCheckout } from "../../../actions/run-migrations/test/support.ts";
import { EXAMPLES, filledIn, suiteStepsOf } from "../../pipeline/support/example-steps.ts";

const LIMIT = { timeout: 180_000 };

/** The files of a folder of an example, by their path in the repository. */
function filesOf(system: string, folder: string): Readonly<Record<string, string>> {
  const root = join(EXAMPLES, system);
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => /\.\w+$/.test(name)).map((name) => join(folder, name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** The inputs of the workflow's step before the deploy; the backup goes where it is removed again. */
function inputsOf(system: string, url: string): Readonly<Record<string, string>> {
  const step = suiteStepsOf(system).find(({ action }) => action === "run-migrations");
  if (step === undefined) throw new Error(`the workflow of ${system} does not migrate`);
  const { "backup-dir": _kept, ...inputs } = step.with;
  return Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, filledIn(text, () => url)]));
}

async function ask(url: string, ...statements: readonly string[]) {
  const connection = await connect(parseDatabaseUrl(url, "/"), { applicationName: "test" });
  try {
    const answers = [];
    for (const sql of statements) answers.push(await connection.query(sql));
    return answers.at(-1);
  } finally {
    await connection.close();
  }
}

test(
  "TaskForge: its workflow's step migrates PostgreSQL, and sqlx finds every migration installed",
  LIMIT,
  async (ctx) => {
    // uuid-ossp comes with Debian's server, not with the one from npm.
    const installed =
      debianPostgres(15) ?? ctx.skip("PostgreSQL 15 is not on this machine: apt-get install postgresql-15");
    const sqlx = [join(homedir(), ".cargo", "bin", "sqlx"), findProgram("sqlx")].find(
      (path) => path && existsSync(path),
    );
    if (sqlx === undefined) ctx.skip("sqlx is not on this machine: cargo install sqlx-cli");
    const cluster = await startCluster({ installed });
    try {
      await ask(cluster.url("postgres"), "CREATE DATABASE taskforge");
      const url = `${cluster.url("taskforge")}?sslmode=disable`;
      await inCheckout(url, filesOf("taskforge", "migrations"), async ({ folder, step }) => {
        const first = await step(inputsOf("taskforge", url));
        expect([first.problem, first.written.state, first.written["backup-verified"]]).toEqual(["", "clean", "read"]);
        expect(first.written.applied).toHaveLength(4);
        const { stdout } = spawnSync(sqlx ?? "", ["migrate", "info"], {
          cwd: folder,
          env: { ...process.env, DATABASE_URL: url },
          encoding: "utf8",
        });
        const lines = stdout.trim().split("\n");
        expect(lines).toHaveLength(4);
        for (const line of lines) expect(line).toMatch(/^\d{14}\/installed (?!.*different checksum)/);
        const again = await step(inputsOf("taskforge", url));
        expect([again.problem, again.written.applied]).toEqual(["", []]);
        await ask(url, "INSERT INTO jobs (queue_name, job_type, priority) VALUES ('default', 'test_job', 5)");
      });
    } finally {
      await cluster.stop();
    }
  },
);

test("Kharisma: its workflow's step makes the tables, then moves the users, once", LIMIT, async (ctx) => {
  const missing = missingForMariadb();
  if (missing !== undefined) ctx.skip(missing);
  const server = await startMariadb();
  try {
    await ask(server.url("mysql"), "CREATE DATABASE kharisma_db_new");
    const url = server.url("kharisma_db_new");
    // The old users are there before the first release, as the tables' IF NOT EXISTS has it.
    const [legacy = ""] = /CREATE TABLE IF NOT EXISTS legacy_users[^;]*/.exec(readFileSync(SCHEMA, "utf8")) ?? [];
    const users = "INSERT INTO legacy_users VALUES (7, 'sari', 'Sari', 'x', 1), (8, 'budi', 'Budi', 'y', 0)";
    await ask(url, legacy, users);
    await inCheckout(url, filesOf("kharisma", "migrations"), async ({ step }) => {
      const first = await step(inputsOf("kharisma", url));
      expect([first.problem, first.written.state, first.written["backup-verified"]]).toEqual(["", "clean", "read"]);
      expect(first.written.applied?.map(({ file }) => file)).toEqual([
        "migrations/schema/001_create_new_tables.sql",
        "migrations/data/001_migrate_users.sql",
      ]);
      const again = await step(inputsOf("kharisma", url));
      expect([again.problem, again.written.applied]).toEqual(["", []]);
    });
    expect(await ask(url, "SELECT legacy_id, username, role FROM users ORDER BY 1")).toMatchObject([
      { legacy_id: 7, username: "sari", role: "admin" },
      { legacy_id: 8, username: "budi", role: "worker" },
    ]);
  } finally {
    await server.stop();
  }
});

const SCHEMA = join(EXAMPLES, "kharisma", "migrations", "schema", "001_create_new_tables.sql");

test("Chatzwa: its workflow's step pushes the schema with the real Prisma, and leaves the rows alone", LIMIT, (ctx) => {
  const tools = fileURLToPath(new URL("../tools/node_modules", import.meta.url));
  if (!existsSync(tools)) ctx.skip("the tools are not installed here: npm install --prefix test/real/tools");
  const file = fileURLToPath(new URL("chatzwa-case.ts", import.meta.url));
  const { stdout, stderr } = spawnSync(node24(), [...SOURCE_ARGS, file], { encoding: "utf8" });
  expect(stdout, stderr).toContain("passed");
});
