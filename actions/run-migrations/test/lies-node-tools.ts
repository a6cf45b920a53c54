import { setTimeout as delay } from "node:timers/promises";

import { connect, parseDatabaseUrl } from "@slipway/database";
import { expect } from "vitest";

import { GATE, WAITING } from "./lies-gate.ts";
import type { Lie } from "./lies-scene.ts";

const DBMATE = {
  "db/migrations/1_a.sql": "-- migrate:up\nCREATE TABLE a (id int);\n\n-- migrate:down\nDROP TABLE a;\n",
};
const MIGRATE = ["--no-dump-schema", "migrate"];

/** Waits for the gate, which the test holds until everybody waits for it. */
const BOTH = `-- migrate:up\nSELECT pg_advisory_xact_lock_shared(${GATE});\nCREATE TABLE b (id int);\n-- migrate:down\n`;

/** dbmate 2.36. */
export const DBMATE_LIES: readonly Lie[] = [
  {
    tool: "dbmate",
    theirs: 'prints "Applied: 2_b.sql" for a file that failed',
    ours: "fails at db/migrations/2_b.sql, state pending",
    files: { ...DBMATE, "db/migrations/2_b.sql": "-- migrate:up\nCREATE TABLE b (id nonsense);\n-- migrate:down\n" },
    async show({ own, step, ask }) {
      const theirs = own("dbmate", ...MIGRATE);
      expect([theirs.code, theirs.said]).toEqual([2, expect.stringContaining("Applied: 2_b.sql")]);
      expect(await ask("SELECT version FROM schema_migrations")).toEqual([{ version: "1" }]);
      const ours = await step({});
      expect(ours.problem).toMatch(/^db\/migrations\/2_b.sql: .*nonsense/s);
      expect(ours.written).toMatchObject({ state: "pending", applied: [], failure: { id: "2" } });
    },
  },
  {
    tool: "dbmate",
    theirs: "runs a file twice when two start at once, and one of them fails",
    ours: "one applies, the other waits and finds nothing to do",
    files: DBMATE,
    async show({ url, own, start, step, write, ask }) {
      expect(own("dbmate", ...MIGRATE).code).toBe(0);
      await write({ "db/migrations/2_b.sql": BOTH });
      const gate = await connect(parseDatabaseUrl(url, "/"), { applicationName: "gate" });
      await gate.query(`SELECT pg_advisory_lock(${GATE})`);
      const theirs = [start("dbmate", ...MIGRATE), start("dbmate", ...MIGRATE)];
      for (let n: unknown; n !== 2; [{ n } = { n: 0 }] = await gate.query(WAITING)) await delay(20);
      await gate.close();
      const codes = (await Promise.all(theirs)).map(({ code }) => Number(code));
      expect(codes.toSorted((left, right) => left - right)).toEqual([0, 2]);
      await write({ "db/migrations/3_c.sql": "-- migrate:up\nCREATE TABLE c (id int);\n-- migrate:down\n" });
      const ours = await Promise.all([step({}), step({})]);
      expect(ours.map(({ problem }) => problem)).toEqual(["", ""]);
      expect(ours.flatMap(({ written }) => written.applied ?? [])).toMatchObject([{ id: "3" }]);
      expect(await ask("SELECT count(*)::int AS n FROM schema_migrations")).toEqual([{ n: 3 }]);
    },
  },
  {
    tool: "dbmate",
    theirs: "says nothing, exit code 0, of an applied file that was changed",
    ours: "says that nobody can tell",
    files: DBMATE,
    async show({ own, step, write }) {
      expect(own("dbmate", ...MIGRATE).code).toBe(0);
      await write({ "db/migrations/1_a.sql": DBMATE["db/migrations/1_a.sql"].replace("id int", "id bigint") });
      expect(own("dbmate", ...MIGRATE)).toEqual({ code: 0, said: "" });
      const ours = await step({});
      expect(ours.problem).toBe("");
      expect(ours.log.text("info")).toMatch(UNCHECKED);
    },
  },
];

/** A lie that dbmate and knex share: they write down names, and no checksums. */
const UNCHECKED = /keeps no checksums: whether applied files were changed since cannot be told/;

const KNEX = {
  "package.json": '{ "type": "commonjs" }',
  "knexfile.js":
    "module.exports = { client: 'pg', connection: process.env.DATABASE_URL, migrations: { directory: './migrations' } };",
  "migrations/001_init.js":
    "exports.up = (knex) => knex.schema.createTable('a', (t) => t.increments()); exports.down = () => {};",
};

/** knex 3.3. */
export const KNEX_LIES: readonly Lie[] = [
  {
    tool: "knex",
    theirs: '"Already up to date", exit code 0, after an applied file was changed',
    ours: "says that nobody can tell",
    files: KNEX,
    async show({ own, step, write }) {
      expect(own("knex", "migrate:latest").code).toBe(0);
      await write({ "migrations/001_init.js": KNEX["migrations/001_init.js"].replace("'a'", "'b'") });
      expect(own("knex", "migrate:latest")).toEqual({ code: 0, said: expect.stringMatching(/Already up to date/) });
      const ours = await step({});
      expect(ours.problem).toBe("");
      expect(ours.log.text("info")).toMatch(UNCHECKED);
    },
  },
  {
    tool: "knex",
    theirs: "exits with 0 from migrate:status while a migration is pending",
    ours: "state pending, and names it",
    files: KNEX,
    async show({ own, step }) {
      expect(own("knex", "migrate:status").code).toBe(0);
      expect((await step({ mode: "status" })).written).toMatchObject({ state: "pending", pending: ["001_init.js"] });
    },
  },
  {
    tool: "knex",
    theirs: 'says "already locked" for ever after a killed run',
    ours: "names the table and the command that unlocks it",
    files: {
      ...KNEX,
      "migrations/002_killed.js":
        "exports.config = { transaction: false }; exports.up = async () => { process.kill(process.pid, 'SIGKILL'); await new Promise(() => {}); }; exports.down = () => {};",
    },
    async show({ own, step }) {
      own("knex", "migrate:latest");
      const theirs = own("knex", "migrate:latest");
      expect([theirs.code, theirs.said]).toEqual([1, expect.stringMatching(/already locked/)]);
      expect((await step({})).problem).toMatch(/knex_migrations_lock did not end.*knex migrate:unlock/s);
    },
  },
];
