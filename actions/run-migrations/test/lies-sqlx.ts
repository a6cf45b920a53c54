import { connect, parseDatabaseUrl } from "@slipway/database";
import { expect } from "vitest";

import { sqlxLockKey } from "../../../packages/database/src/engines/sqlx/lock-key.ts";
import type { Lie } from "./lies-scene.ts";

const SQLX = { engine: "sqlx" };
const FILES = { "migrations/1_a.sql": "CREATE TABLE a (id int);\nSELECT 1;\n" };
const RUN = ["migrate", "run"] as const;

/** sqlx-cli 0.9. */
export const SQLX_LIES: readonly Lie[] = [
  {
    tool: "sqlx migrate run",
    theirs: "takes no lock: it migrates while an application does",
    ours: "refuses: an application is running sqlx migrations",
    files: FILES,
    async show({ url, own, step, ask }) {
      const application = await connect(parseDatabaseUrl(url, "/"), { applicationName: "application" });
      try {
        const { database } = application.server;
        await application.query("SELECT pg_advisory_lock($1::bigint)", [sqlxLockKey(database).toString()]);
        expect((await step(SQLX)).problem).toMatch(/an application is running sqlx migrations/);
        expect(await ask("SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
        expect(own("sqlx", ...RUN).code).toBe(0);
        expect(await ask("SELECT to_regclass('a')::text AS a")).toEqual([{ a: "a" }]);
      } finally {
        await application.close();
      }
    },
  },
  {
    tool: "sqlx migrate run",
    theirs: "passes over a file that it cannot name, exit code 0",
    ours: "refuses it, with the form that a name has",
    files: { ...FILES, "migrations/second.sql": "CREATE TABLE b (id int);" },
    async show({ own, step, ask }) {
      const ours = await step(SQLX);
      expect(ours.problem).toMatch(/second.sql.*no name for sqlx.*<integer>_<description>.sql/s);
      expect(await ask("SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
      const theirs = own("sqlx", ...RUN);
      expect([theirs.code, theirs.said]).toEqual([0, expect.not.stringContaining("second")]);
      expect(await ask("SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
    },
  },
  {
    tool: "sqlx migrate info",
    theirs: "exits with 0 whatever is pending, and makes its table",
    ours: "state pending, and nothing written",
    files: FILES,
    async show({ own, step, ask }) {
      const there = "SELECT to_regclass('_sqlx_migrations') IS NOT NULL AS there";
      expect((await step({ ...SQLX, mode: "status" })).written).toMatchObject({ state: "pending", pending: ["1"] });
      expect(await ask(there)).toEqual([{ there: false }]);
      const theirs = own("sqlx", "migrate", "info");
      expect([theirs.code, theirs.said]).toEqual([0, expect.stringContaining("1/pending a")]);
      expect(await ask(there)).toEqual([{ there: true }]);
    },
  },
  {
    tool: "sqlx migrate run",
    theirs: '"has been modified" for a file whose line ends changed on another checkout',
    ours: "says that only its line ends differ, and goes on",
    files: FILES,
    async show({ own, step, write }) {
      expect((await step(SQLX)).problem).toBe("");
      await write({ "migrations/1_a.sql": FILES["migrations/1_a.sql"].replaceAll("\n", "\r\n") });
      const theirs = own("sqlx", ...RUN);
      expect([theirs.code, theirs.said]).toEqual([1, expect.stringMatching(/has been modified/)]);
      const ours = await step(SQLX);
      expect([ours.problem, ours.written.state]).toEqual(["", "clean"]);
      expect(ours.log.text("warning")).toContain("has other line ends than when it was applied");
    },
  },
];
