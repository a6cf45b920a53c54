import { rmSync } from "node:fs";
import { join } from "node:path";

import { connect, parseDatabaseUrl } from "@slipway/database";
import { expect } from "vitest";

import type { Lie } from "./lies-scene.ts";

const SCHEMA = (models: string): string =>
  `generator client {\n  provider = "prisma-client"\n  engineType = "client"\n  output = "../generated"\n}\ndatasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n${models}`;

const PRISMA = {
  "package.json": '{ "type": "module" }',
  // Its JavaScript engine would wait ten seconds for a timer of its own, and for idle sessions, after its last word.
  "quick.mjs":
    "const wait = globalThis.setTimeout; globalThis.setTimeout = (work, ms, ...rest) => { const timer = wait(work, ms, ...rest); if (ms >= 10000) timer.unref(); return timer; };",
  "prisma.config.ts":
    'import { PrismaPg } from "@prisma/adapter-pg";\nexport default { experimental: { adapter: true }, engine: "js", schema: "prisma/schema.prisma", adapter: async () => new PrismaPg({ connectionString: process.env.DATABASE_URL, idleTimeoutMillis: 50 }) };',
  "prisma/schema.prisma": SCHEMA("model A {\n  id Int @id\n}\n"),
};
const MIGRATIONS = {
  ...PRISMA,
  "prisma/migrations/migration_lock.toml": 'provider = "postgresql"\n',
  "prisma/migrations/20240101000000_init/migration.sql":
    'CREATE TABLE "A" ("id" INTEGER NOT NULL, PRIMARY KEY ("id"));\n',
};

/** Prisma 6.19. */
export const PRISMA_LIES: readonly Lie[] = [
  {
    tool: "prisma migrate status",
    theirs: "names the pending migration and not the failed one",
    ours: "20240102000000_bad did not end, with prisma's own remedy",
    files: MIGRATIONS,
    async show({ own, step, write }) {
      expect(own("prisma", "migrate", "deploy").code).toBe(0);
      await write({
        "prisma/migrations/20240102000000_bad/migration.sql": 'CREATE TABLE "B" ("id" NONSENSE);\n',
        "prisma/migrations/20240103000000_next/migration.sql": 'CREATE TABLE "C" ("id" INTEGER);\n',
      });
      expect(own("prisma", "migrate", "deploy").code).toBe(1);
      const { said } = own("prisma", "migrate", "status");
      expect(said).toContain("20240103000000_next");
      expect(said).not.toMatch(/fail/i);
      const ours = await step({});
      expect(ours.problem).toMatch(/20240102000000_bad did not end.*prisma migrate resolve/s);
      expect(ours.written.state).toBe("dirty");
    },
  },
  {
    tool: "prisma migrate",
    theirs: '"No pending migrations" and "up to date", exit code 0, after an applied file was changed',
    ours: "refuses: 20240101000000_init changed after being applied",
    files: MIGRATIONS,
    async show({ own, step, write }) {
      expect(own("prisma", "migrate", "deploy").code).toBe(0);
      await write({ "prisma/migrations/20240101000000_init/migration.sql": "SELECT 1;\n" });
      expect(own("prisma", "migrate", "deploy")).toEqual({
        code: 0,
        said: expect.stringMatching(/No pending migrations/),
      });
      expect(own("prisma", "migrate", "status")).toEqual({ code: 0, said: expect.stringMatching(/up to date/) });
      expect((await step({})).problem).toMatch(/20240101000000_init changed after being applied/);
    },
  },
  {
    tool: "prisma migrate deploy",
    theirs: "applies a file that is older than the applied ones, without a word",
    ours: "refuses: it would run after younger migrations",
    files: MIGRATIONS,
    async show({ own, step, write, ask }) {
      expect(own("prisma", "migrate", "deploy").code).toBe(0);
      await write({ "prisma/migrations/20230101000000_late/migration.sql": "SELECT 1;\n" });
      expect((await step({})).problem).toMatch(/20230101000000_late would run after younger migrations/);
      expect(await ask("SELECT count(*)::int AS n FROM _prisma_migrations")).toEqual([{ n: 1 }]);
      expect(own("prisma", "migrate", "deploy")).toEqual({ code: 0, said: expect.not.stringMatching(/older|order/i) });
    },
  },
  {
    tool: "prisma migrate deploy",
    theirs: '"No pending migrations", exit code 0, although an applied migration is no longer in the project',
    ours: "refuses: the database has a migration that the project does not",
    files: MIGRATIONS,
    async show({ folder, own, step, write }) {
      await write({ "prisma/migrations/20240102000000_gone/migration.sql": "SELECT 1;\n" });
      expect(own("prisma", "migrate", "deploy").code).toBe(0);
      rmSync(join(folder, "prisma/migrations/20240102000000_gone"), { recursive: true });
      expect(own("prisma", "migrate", "deploy")).toEqual({
        code: 0,
        said: expect.stringMatching(/No pending migrations/),
      });
      expect((await step({})).problem).toMatch(/migrations that the project does not: 20240102000000_gone/);
    },
  },
  {
    tool: "prisma migrate deploy",
    theirs: "P1002, a timeout, while a session that somebody forgot holds its lock, and not a word of who that is",
    ours: "names the session that holds prisma's lock",
    files: MIGRATIONS,
    async show({ url, own, step, ask }) {
      const forgotten = await connect(parseDatabaseUrl(url, "/"), { applicationName: "a forgotten deploy" });
      try {
        await forgotten.query("SELECT pg_advisory_lock(72707369)");
        const theirs = own("prisma", "migrate", "deploy");
        expect([theirs.code, theirs.said]).toEqual([1, expect.not.stringMatching(/forgotten/)]);
        expect(theirs.said).toMatch(/P1002/);
        const ours = await step({});
        expect(ours.problem).toMatch(
          /exit code 1; prisma's own lock is held by a forgotten deploy, user \w+.*, pid \d+, since.*lock timeout/s,
        );
        expect(ours.written).toMatchObject({ applied: [], state: "unknown" });
      } finally {
        await forgotten.close();
      }
      expect((await step({})).written).toMatchObject({ state: "clean" });
      expect(await ask("SELECT count(*)::int AS n FROM _prisma_migrations")).toEqual([{ n: 1 }]);
    },
  },
  {
    tool: "prisma migrate deploy",
    theirs: "leaves the table of a migration that failed behind it, and calls it failed as a whole",
    ours: "says that the effect is unknown, with prisma's own remedy",
    files: {
      ...MIGRATIONS,
      "prisma/migrations/20240101000000_init/migration.sql":
        'CREATE TABLE "Left" ("id" INTEGER);\nCREATE TABLE "B" ("id" NONSENSE);\n',
    },
    async show({ own, step, ask }) {
      const ours = await step({});
      expect(ours.written).toMatchObject({
        applied: [],
        state: "dirty",
        failure: {
          id: "20240101000000_init",
          effect: "unknown",
          leftovers: [expect.stringContaining("prisma migrate resolve")],
        },
      });
      const left = `SELECT to_regclass('"Left"')::text AS t`;
      expect(await ask(left)).toEqual([{ t: '"Left"' }]);
      await ask('DROP TABLE "Left"', "DROP TABLE _prisma_migrations");
      const theirs = own("prisma", "migrate", "deploy");
      expect([theirs.code, theirs.said]).toEqual([1, expect.not.stringMatching(/Left/)]);
      expect(await ask(left)).toEqual([{ t: '"Left"' }]);
    },
  },
];
