import { setTimeout as delay } from "node:timers/promises";

import { connect, parseDatabaseUrl } from "@slipway/database";
import { expect } from "vitest";

import { GATE, WAITING } from "./lies-gate.ts";
import type { Lie } from "./lies-scene.ts";

const WAIT_AND_MAKE = `SELECT pg_advisory_xact_lock_shared(${GATE});\n--> statement-breakpoint\nCREATE TABLE b (id int);\n`;
const JOURNAL = (entries: readonly { idx: number; when: number; tag: string }[]): string =>
  JSON.stringify({
    version: "7",
    dialect: "postgresql",
    entries: entries.map((entry) => ({ ...entry, version: "7", breakpoints: true })),
  });
const FIRST = { idx: 0, when: 1_700_000_000_000, tag: "0000_init" };

const DRIZZLE = {
  "package.json": '{ "type": "module" }',
  "drizzle.config.ts":
    'export default { dialect: "postgresql", out: "./drizzle", schema: "./schema.ts", dbCredentials: { url: process.env.DATABASE_URL } };',
  "schema.ts": "export {};",
  "drizzle/0000_init.sql": "CREATE TABLE a (id int);",
  "drizzle/meta/_journal.json": JOURNAL([FIRST]),
};

/** drizzle-kit 0.31. */
export const DRIZZLE_LIES: readonly Lie[] = [
  {
    tool: "drizzle-kit",
    theirs: '"migrations applied successfully!", exit code 0, for a file with an older time that it passed over',
    ours: "refuses: drizzle would never apply 0001_late",
    files: DRIZZLE,
    async show({ own, step, write, ask }) {
      expect(own("drizzle-kit", "migrate").code).toBe(0);
      await write({
        "drizzle/0001_late.sql": "CREATE TABLE late (id int);",
        "drizzle/meta/_journal.json": JOURNAL([FIRST, { idx: 1, when: 1_600_000_000_000, tag: "0001_late" }]),
      });
      const theirs = own("drizzle-kit", "migrate");
      expect([theirs.code, theirs.said]).toEqual([0, expect.stringContaining("migrations applied successfully!")]);
      expect(await ask("SELECT to_regclass('late') AS late")).toEqual([{ late: null }]);
      expect(own("drizzle-kit", "check").code).toBe(0);
      expect((await step({})).problem).toMatch(/drizzle would never apply 0001_late/);
    },
  },
  {
    tool: "drizzle-kit",
    theirs: "exits with 1 without a word about what failed",
    ours: "names drizzle/0000_init.sql",
    files: { ...DRIZZLE, "drizzle/0000_init.sql": "CREATE TABLE a (id nonsense);" },
    async show({ own, step }) {
      const theirs = own("drizzle-kit", "migrate");
      expect(theirs.code).toBe(1);
      expect(theirs.said).not.toMatch(/nonsense|0000_init/);
      const ours = await step({});
      expect(ours.problem).toMatch(/^drizzle\/0000_init.sql: drizzle ended with exit code 1/);
    },
  },
  {
    tool: "drizzle-kit",
    theirs: '"migrations applied successfully!" for an applied file that was changed',
    ours: "refuses: 0000_init changed after being applied",
    files: DRIZZLE,
    async show({ own, step, write }) {
      own("drizzle-kit", "migrate");
      await write({ "drizzle/0000_init.sql": "CREATE TABLE b (id int);" });
      const theirs = own("drizzle-kit", "migrate");
      expect([theirs.code, theirs.said]).toEqual([0, expect.stringContaining("migrations applied successfully!")]);
      expect((await step({})).problem).toMatch(/changed after being applied/);
    },
  },
  {
    tool: "drizzle-kit",
    theirs: "takes no lock: of two at once one fails, without a word",
    ours: "one applies, the other waits and finds nothing to do",
    files: { ...DRIZZLE, "drizzle/0000_init.sql": WAIT_AND_MAKE },
    async show({ url, start, step, write, ask }) {
      const gate = await connect(parseDatabaseUrl(url, "/"), { applicationName: "gate" });
      // Made beforehand: the two would meet at drizzle's own table otherwise.
      await gate.execute("CREATE SCHEMA drizzle");
      await gate.execute(
        "CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)",
      );
      await gate.query(`SELECT pg_advisory_lock(${GATE})`);
      const theirs = [start("drizzle-kit", "migrate"), start("drizzle-kit", "migrate")];
      for (let n: unknown; n !== 2; [{ n } = { n: 0 }] = await gate.query(WAITING)) await delay(20);
      await gate.close();
      const ends = (await Promise.all(theirs)).toSorted((left, right) => Number(left.code) - Number(right.code));
      expect(ends.map(({ code }) => code)).toEqual([0, 1]);
      expect(ends[1]?.said).not.toMatch(/duplicate|already exists/);
      await write({
        "drizzle/0001_next.sql": "CREATE TABLE next (id int);",
        "drizzle/meta/_journal.json": JOURNAL([FIRST, { idx: 1, when: 1_800_000_000_000, tag: "0001_next" }]),
      });
      const ours = await Promise.all([step({}), step({})]);
      expect(ours.map(({ problem }) => problem)).toEqual(["", ""]);
      expect(ours.flatMap(({ written }) => written.applied ?? [])).toHaveLength(1);
      expect(await ask("SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations")).toEqual([{ n: 2 }]);
    },
  },
];
