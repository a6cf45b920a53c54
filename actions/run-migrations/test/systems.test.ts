import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

import { connect, parseDatabaseUrl, verifyBackup } from "@slipway/database";
import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import {
  type Cluster,
  type Mariadb,
  debianPostgres,
  findProgram,
  installedPostgres,
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { systemClock } from "@slipway/core";
import { quietExec } from "@slipway/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { present } from "../../../packages/database/test/support/present.ts";
import { type Checkout, inCheckout } from "./support.ts";

const MODULES = fileURLToPath(new URL("../../../test/real/tools/node_modules", import.meta.url));
const TOOLS = existsSync(MODULES)
  ? undefined
  : "the tools are not installed here: npm install --prefix test/real/tools";
const SQLX = [findProgram("sqlx") ?? "", join(homedir(), ".cargo", "bin", "sqlx")].find((path) => existsSync(path));
const NO_PG_DUMP = debianPostgres(15) === undefined ? "pg_dump 15 is not installed here" : undefined;

async function ask(url: string, ...statements: readonly string[]) {
  const connection = await connect(parseDatabaseUrl(url, "/"), { applicationName: "test" });
  try {
    let rows: readonly Readonly<Record<string, unknown>>[] = [];
    for (const sql of statements) rows = await connection.query(sql);
    return rows;
  } finally {
    await connection.close();
  }
}

/** The backup that a step made, read in full once more. */
async function backupOf(written: { readonly "backup-path"?: string }) {
  const ports = { exec: quietExec(), clock: systemClock, env: process.env, signal: new AbortController().signal };
  return verifyBackup(written["backup-path"] ?? "", ports);
}

// Both systems name PostgreSQL 14.
describe("on PostgreSQL 14", () => {
  let cluster: Cluster;
  let made = 0;
  beforeAll(async () => {
    cluster = await startCluster({ installed: installedPostgres(14) });
  });
  afterAll(() => cluster.stop());

  const url = (name: string): string => `${cluster.url(name)}?sslmode=disable`;
  const inDatabase = async (
    files: Readonly<Record<string, string>>,
    work: (checkout: Checkout, at: string) => Promise<void>,
  ): Promise<void> => {
    made += 1;
    const name = `app_${made}`;
    await ask(url("postgres"), `CREATE DATABASE ${name}`);
    await inCheckout(url(name), files, (checkout) => work(checkout, url(name)));
  };

  it(
    "Structra: `bun run db:migrate` in backend/, with the guide's tables and indexes",
    { timeout: 120_000 },
    async (ctx) => {
      if (TOOLS !== undefined || NO_PG_DUMP !== undefined) ctx.skip(TOOLS ?? NO_PG_DUMP);
      await inDatabase(STRUCTRA, async ({ folder, step }, at) => {
        symlinkSync(MODULES, join(folder, "backend", "node_modules"));
        const env = { PATH: `${join(MODULES, ".bin")}${delimiter}${process.env["PATH"] ?? ""}`, HOME: homedir() };
        const inputs = { "working-directory": "backend", command: "bun run db:migrate" };
        const first = await step(inputs, { env });
        expect([first.problem, first.written]).toEqual([
          "",
          expect.objectContaining({
            state: "clean",
            compatibility: "expand",
            "backup-verified": "read",
            applied: [
              expect.objectContaining({ file: "backend/drizzle/0000_tables.sql", statements: 3 }),
              expect.objectContaining({ file: "backend/drizzle/0001_indexes.sql", statements: 3 }),
            ],
          }),
        ]);
        expect(
          await ask(
            at,
            "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE 'idx%' ORDER BY 1",
          ),
        ).toEqual(
          ["analyses_created_at", "api_keys_key_hash", "projects_user_id"].map((name) => ({
            indexname: `idx_${name}`,
          })),
        );
        const again = await step(inputs, { env });
        expect([again.problem, again.written.applied]).toEqual(["", []]);
      });
    },
  );

  const info = (folder: string, at: string): readonly string[] =>
    stripVTControlCharacters(sqlx(folder, at, "migrate", "info"))
      .trim()
      .split("\n");

  it("TaskForge: sqlx's migrations with uuid-ossp, after which sqlx calls every one installed", async (ctx) => {
    if (SQLX === undefined || NO_PG_DUMP !== undefined)
      ctx.skip(NO_PG_DUMP ?? "sqlx is not installed here: cargo install sqlx-cli");
    await inDatabase(TASKFORGE, async ({ folder, step }, at) => {
      const first = await step({});
      expect([first.problem, first.written]).toEqual([
        "",
        expect.objectContaining({ state: "clean", "backup-verified": "read", applied: TASKFORGE_APPLIED }),
      ]);
      expect(await ask(at, "SELECT extname FROM pg_extension WHERE extname = 'uuid-ossp'")).toHaveLength(1);
      expect(info(folder, at)).toEqual([
        "20240101000000/installed extensions",
        "20240102000000/installed jobs",
        "20240103000000/installed job index",
      ]);
      // And sqlx itself finds nothing to do, and nothing changed.
      expect(sqlx(folder, at, "migrate", "run")).toBe("");
    });
  });

  it("TaskForge: rows that sqlx wrote are accepted, and gone on from", async (ctx) => {
    if (SQLX === undefined || NO_PG_DUMP !== undefined)
      ctx.skip(NO_PG_DUMP ?? "sqlx is not installed here: cargo install sqlx-cli");
    await inDatabase(TASKFORGE, async ({ folder, step, write }, at) => {
      sqlx(folder, at, "migrate", "run");
      const nothing = await step({});
      expect([nothing.problem, nothing.written]).toEqual([
        "",
        expect.objectContaining({ state: "clean", applied: [], pending: [], "version-before": "20240103000000" }),
      ]);
      await write({ "migrations/20240104000000_workers.sql": "CREATE TABLE workers (id UUID PRIMARY KEY);\n" });
      expect((await step({})).written.applied).toMatchObject([{ id: "20240104000000" }]);
      expect(info(folder, at).at(-1)).toBe("20240104000000/installed workers");
      expect(info(folder, at).join("\n")).not.toMatch(/pending|different checksum/);
    });
  });
});

function sqlx(folder: string, at: string, ...args: readonly string[]): string {
  const env = { PATH: process.env["PATH"], DATABASE_URL: at, NO_COLOR: "1" };
  return execFileSync(SQLX ?? "sqlx", [...args, "--source", join(folder, "migrations")], { env, encoding: "utf8" });
}

describe("on MariaDB", () => {
  let mariadb: Mariadb | undefined;
  beforeAll(async () => {
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  afterAll(() => mariadb?.stop());

  it("Kharisma: migrations/schema/*.sql, then migrations/data/*.sql", async (ctx) => {
    const server = present(ctx, mariadb, missingForMariadb());
    const at = server.url("kharisma_db_new");
    await ask(server.url("mysql"), "CREATE DATABASE kharisma_db_new CHARSET utf8mb4");
    await ask(
      at,
      "CREATE TABLE old_users (nama VARCHAR(100), telepon VARCHAR(20))",
      "INSERT INTO old_users VALUES ('Siti', '0811'), ('Budi', '0812'), ('Ayu; \\'A\\'', NULL)",
    );
    await inCheckout(at, KHARISMA, async ({ step }) => {
      const inputs = { engine: "sql", migrations: "migrations/schema/*.sql\nmigrations/data/*.sql" };
      const first = await step(inputs);
      expect([first.problem, first.written]).toEqual([
        "",
        expect.objectContaining({
          state: "clean",
          "backup-verified": "read",
          "version-after": "migrations/data/001_migrate_users.sql",
          applied: [
            expect.objectContaining({ id: "migrations/schema/001_create_new_tables.sql", statements: 3 }),
            expect.objectContaining({ id: "migrations/data/001_migrate_users.sql", statements: 2 }),
          ],
        }),
      ]);
      expect(await ask(at, "SELECT name FROM users ORDER BY id")).toEqual([
        { name: "Siti" },
        { name: "Budi" },
        { name: "Ayu; 'A'" },
      ]);
      expect((await backupOf(first.written)).rows).toEqual({ old_users: 3 });
      const again = await step(inputs);
      expect([again.problem, again.written.applied]).toEqual(["", []]);
    });
  });
});

describe("on SQLite", () => {
  it(
    "Chatzwa: `npm run db:push` on a file in WAL mode, whose backup restores with every row",
    { timeout: 120_000 },
    (ctx) => {
      if (TOOLS !== undefined) ctx.skip(TOOLS);
      const program = fileURLToPath(new URL("systems-chatzwa.ts", import.meta.url));
      const { stdout, stderr } = spawnSync(node24(), [...SOURCE_ARGS, program], { encoding: "utf8" });
      expect(stdout, stderr).toContain("passed");
    },
  );
});

const journal = (...tags: readonly string[]): string =>
  JSON.stringify({
    version: "7",
    dialect: "postgresql",
    entries: tags.map((tag, idx) => ({ idx, version: "7", when: 1_700_000_000_000 + idx, tag, breakpoints: true })),
  });

const STRUCTRA = {
  "backend/package.json": '{ "type": "module", "scripts": { "db:migrate": "drizzle-kit migrate" } }',
  "backend/drizzle.config.ts":
    'export default { dialect: "postgresql", out: "./drizzle", schema: "./schema.ts", dbCredentials: { url: process.env.DATABASE_URL } };',
  "backend/schema.ts": "export {};",
  "backend/drizzle/0000_tables.sql": [
    "CREATE TABLE projects (id serial PRIMARY KEY, user_id integer NOT NULL, name text NOT NULL);",
    "CREATE TABLE analyses (id serial PRIMARY KEY, project_id integer REFERENCES projects (id), created_at timestamptz NOT NULL DEFAULT now());",
    "CREATE TABLE api_keys (id serial PRIMARY KEY, key_hash text NOT NULL);",
  ].join("\n--> statement-breakpoint\n"),
  "backend/drizzle/0001_indexes.sql": [
    "CREATE INDEX idx_projects_user_id ON projects (user_id);",
    "CREATE INDEX idx_analyses_created_at ON analyses (created_at);",
    "CREATE INDEX idx_api_keys_key_hash ON api_keys (key_hash);",
  ].join("\n--> statement-breakpoint\n"),
  "backend/drizzle/meta/_journal.json": journal("0000_tables", "0001_indexes"),
};

const TASKFORGE = {
  "Cargo.toml":
    '[package]\nname = "taskforge"\n\n[dependencies]\nsqlx = { version = "0.8", features = ["postgres"] }\n',
  "migrations/20240101000000_extensions.sql": 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp";\n',
  "migrations/20240102000000_jobs.sql":
    "CREATE TABLE jobs (\n    id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),\n    queue_name TEXT NOT NULL,\n    payload JSONB NOT NULL DEFAULT '{}'\n);\n",
  "migrations/20240103000000_job_index.sql": "CREATE INDEX jobs_queue_name ON jobs (queue_name);\n",
};
const TASKFORGE_APPLIED = ["20240101000000", "20240102000000", "20240103000000"].map((id) =>
  expect.objectContaining({ id, statements: 1 }),
);

const KHARISMA = {
  "migrations/schema/001_create_new_tables.sql":
    "CREATE TABLE users (\n  id INT AUTO_INCREMENT PRIMARY KEY,\n  name VARCHAR(100) NOT NULL,\n  phone VARCHAR(20)\n) ENGINE=InnoDB;\n\nCREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));\n\nDELIMITER //\nCREATE TRIGGER users_name BEFORE INSERT ON users FOR EACH ROW\nBEGIN\n  SET NEW.name = TRIM(NEW.name);\nEND//\nDELIMITER ;\n",
  "migrations/data/001_migrate_users.sql":
    "INSERT INTO users (name, phone)\nSELECT o.nama, o.telepon FROM old_users o\nWHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.name = o.nama);\nUPDATE users SET phone = CONCAT('+62', SUBSTRING(phone, 2)) WHERE phone LIKE '0%';\n",
};
