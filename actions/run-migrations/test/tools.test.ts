import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { connect, parseDatabaseUrl } from "@slipway/database";
import { type Cluster, debianPostgres, startCluster } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Checkout, inCheckout } from "./support.ts";

const MODULES = fileURLToPath(new URL("../../../test/real/tools/node_modules", import.meta.url));
const installed = debianPostgres(15);
const reason = existsSync(MODULES) ? undefined : "the tools are not installed here: npm ci --prefix test/real/tools";

const JOURNAL = (entries: readonly { idx: number; when: number; tag: string }[]): string =>
  JSON.stringify({
    version: "7",
    dialect: "postgresql",
    entries: entries.map((entry) => ({ ...entry, version: "7", breakpoints: true })),
  });

const DRIZZLE = {
  "package.json": '{ "type": "module", "scripts": { "db:migrate": "drizzle-kit migrate" } }',
  "drizzle.config.ts":
    'export default { dialect: "postgresql", out: "./drizzle", schema: "./schema.ts", dbCredentials: { url: process.env.DATABASE_URL } };',
  "schema.ts": "export {};",
  "drizzle/0000_init.sql": "CREATE TABLE a (id int);\n--> statement-breakpoint\nCREATE INDEX i ON a (id);",
  "drizzle/meta/_journal.json": JOURNAL([{ idx: 0, when: 1_700_000_000_000, tag: "0000_init" }]),
};

const KNEX = {
  "package.json": '{ "type": "commonjs" }',
  "knexfile.js":
    "module.exports = { client: 'pg', connection: process.env.DATABASE_URL, migrations: { directory: './migrations' } };",
  "migrations/001_init.js":
    "exports.up = (knex) => knex.schema.createTable('a', (t) => t.increments()); exports.down = () => {};",
};

const PRISMA = {
  "package.json": '{ "type": "module" }',
  // Its JavaScript engine would wait ten seconds for a timer of its own, and for idle sessions, after its last word.
  "quick.mjs":
    "const wait = globalThis.setTimeout; globalThis.setTimeout = (work, ms, ...rest) => { const timer = wait(work, ms, ...rest); if (ms >= 10000) timer.unref(); return timer; };",
  "prisma.config.ts":
    'import { PrismaPg } from "@prisma/adapter-pg";\nexport default { experimental: { adapter: true }, engine: "js", schema: "prisma/schema.prisma", adapter: async () => new PrismaPg({ connectionString: process.env.DATABASE_URL, idleTimeoutMillis: 50 }) };',
  "prisma/schema.prisma":
    'generator client {\n  provider = "prisma-client"\n  engineType = "client"\n  output = "../generated"\n}\ndatasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\nmodel A {\n  id Int @id\n}\n',
  "prisma/migrations/migration_lock.toml": 'provider = "postgresql"\n',
  "prisma/migrations/20240101000000_init/migration.sql":
    'CREATE TABLE "A" ("id" INTEGER NOT NULL, PRIMARY KEY ("id"));\n',
};

describe.skipIf(reason !== undefined || installed === undefined)(
  `real tools on PostgreSQL 15${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    let cluster: Cluster;
    let made = 0;
    beforeAll(async () => {
      cluster = await startCluster(installed === undefined ? {} : { installed });
    });
    afterAll(() => cluster.stop());

    const ask = async (sql: string, database = `app_${made}`) => {
      const connection = await connect(parseDatabaseUrl(cluster.url(database), "/"), { applicationName: "test" });
      try {
        return await connection.query(sql);
      } finally {
        await connection.close();
      }
    };
    const url = (): string => `${cluster.url(`app_${made}`)}?sslmode=disable`;
    const env = (folder: string, files: object): NodeJS.ProcessEnv => ({
      ...("quick.mjs" in files ? { NODE_OPTIONS: `--import ${join(folder, "quick.mjs")}` } : {}),
      PATH: `${join(MODULES, ".bin")}${delimiter}${process.env["PATH"] ?? ""}`,
      HOME: process.env["HOME"],
    });
    const test = (
      name: string,
      files: Readonly<Record<string, string>>,
      work: (checkout: Checkout, own: (...argv: string[]) => Own) => Promise<void>,
    ): void => {
      it(name, { timeout: 120_000 }, async () => {
        made += 1;
        await ask(`CREATE DATABASE app_${made}`, "postgres");
        await inCheckout(url(), files, async (checkout) => {
          symlinkSync(MODULES, join(checkout.folder, "node_modules"));
          const own = (...[file = "", ...args]: string[]): Own => {
            const { status, stdout, stderr } = spawnSync(join(MODULES, ".bin", file), args, {
              cwd: checkout.folder,
              env: { ...env(checkout.folder, files), DATABASE_URL: url() },
              encoding: "utf8",
            });
            return { status, said: `${stdout}${stderr}` };
          };
          await work(
            {
              ...checkout,
              step: (inputs) => checkout.step({ backup: "off", ...inputs }, { env: env(checkout.folder, files) }),
            },
            own,
          );
        });
      });
    };

    test(
      "dbmate: applies, and fails where dbmate prints Applied",
      { "db/migrations/1_a.sql": "-- migrate:up\nCREATE TABLE a (id int);\n\n-- migrate:down\nDROP TABLE a;\n" },
      async ({ step, write }, own) => {
        const first = await step({});
        expect([first.problem, first.written]).toEqual([
          "",
          expect.objectContaining({
            state: "clean",
            findings: [],
            compatibility: "expand",
            applied: [expect.objectContaining({ id: "1" })],
          }),
        ]);
        await write({ "db/migrations/2_b.sql": "-- migrate:up\nCREATE TABLE b (id nonsense);\n-- migrate:down\n" });
        expect(own("dbmate", "--no-dump-schema", "migrate").said).toContain("Applied: 2_b.sql");
        const failed = await step({});
        expect(failed.written).toMatchObject({
          state: "pending",
          applied: [],
          failure: { id: "2", file: "db/migrations/2_b.sql" },
        });
        expect(failed.problem).toContain("nonsense");
      },
    );

    test(
      "drizzle through bun: applies, and refuses what drizzle passes over in silence",
      DRIZZLE,
      async ({ step, write }, own) => {
        const first = await step({ command: "bun run db:migrate" });
        expect([first.problem, first.written]).toEqual([
          "",
          expect.objectContaining({
            state: "clean",
            applied: [
              { id: "1700000000000", file: "drizzle/0000_init.sql", statements: 2, milliseconds: expect.any(Number) },
            ],
          }),
        ]);
        await write({
          "drizzle/0001_late.sql": "CREATE TABLE late (id int);",
          "drizzle/meta/_journal.json": JOURNAL([
            { idx: 0, when: 1_700_000_000_000, tag: "0000_init" },
            { idx: 1, when: 1_600_000_000_000, tag: "0001_late" },
          ]),
        });
        const theirs = own("drizzle-kit", "migrate");
        expect([theirs.status, await ask("SELECT to_regclass('late') AS late")]).toEqual([0, [{ late: null }]]);
        expect((await step({})).problem).toMatch(/drizzle would never apply 0001_late/);
      },
    );

    test(
      "drizzle: names the migration that failed, of which drizzle says nothing",
      { ...DRIZZLE, "drizzle/0000_init.sql": "CREATE TABLE a (id nonsense);" },
      async ({ step }) => {
        const failed = await step({});
        expect(failed.written).toMatchObject({ state: "pending", failure: { file: "drizzle/0000_init.sql" } });
        expect(failed.problem).toMatch(/^drizzle\/0000_init.sql: drizzle ended with exit code 1/);
      },
    );

    test("knex: applies, and explains the lock that a killed run leaves", KNEX, async ({ step, write }, own) => {
      const first = await step({});
      expect([first.problem, first.written]).toEqual([
        "",
        expect.objectContaining({
          state: "clean",
          compatibility: "unknown",
          applied: [expect.objectContaining({ id: "001_init.js" })],
        }),
      ]);
      await write({
        "migrations/002_killed.js":
          "exports.config = { transaction: false }; exports.up = async () => { process.kill(process.pid, 'SIGKILL'); await new Promise(() => {}); }; exports.down = () => {};",
      });
      own("knex", "migrate:latest");
      expect(own("knex", "migrate:latest").said).toMatch(/already locked/);
      expect((await step({})).problem).toMatch(/knex_migrations_lock did not end.*knex migrate:unlock/s);
    });

    test("prisma: applies, and sees the failure that prisma's status hides", PRISMA, async ({ step, write }, own) => {
      const first = await step({});
      expect([first.problem, first.written]).toEqual([
        "",
        expect.objectContaining({
          state: "clean",
          applied: [expect.objectContaining({ id: "20240101000000_init", statements: 1 })],
        }),
      ]);
      await write({
        "prisma/migrations/20240102000000_bad/migration.sql": 'CREATE TABLE "B" ("id" NONSENSE);\n',
        "prisma/migrations/20240103000000_next/migration.sql": 'CREATE TABLE "C" ("id" INTEGER);\n',
      });
      const failed = await step({});
      expect(failed.written).toMatchObject({ state: "dirty", failure: { id: "20240102000000_bad" } });
      expect(failed.problem).toMatch(/nonsense/i);
      const status = own("prisma", "migrate", "status");
      expect(status.said).toContain("20240103000000_next");
      expect(status.said).not.toMatch(/20240102000000_bad.*failed|failed.*20240102000000_bad/s);
      expect((await step({})).problem).toMatch(/20240102000000_bad did not end.*prisma migrate resolve/s);
      // Edited after it was applied: prisma says nothing.
      await write({ "prisma/migrations/20240101000000_init/migration.sql": "SELECT 1;" });
      expect((await step({ mode: "status" })).log.text("warning")).toContain(
        "20240101000000_init changed after being applied",
      );
    });

    test("auto refuses when two tools fit", { ...DRIZZLE, ...KNEX }, async ({ step }) => {
      expect((await step({})).problem).toMatch(/more than one fits: drizzle .* and knex/);
    });

    it("has bun", () => {
      expect(execFileSync(join(MODULES, ".bin", "bun"), ["--version"], { encoding: "utf8" })).toMatch(/^1\./);
    });
  },
);

interface Own {
  readonly status: number | null;
  readonly said: string;
}
