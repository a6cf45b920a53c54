import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import {
  type Cluster,
  type Mariadb,
  debianPostgres,
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CUTS, FLIPS, withEachDamage } from "../../../packages/database/test/support/flip.ts";
import { present } from "../../../packages/database/test/support/present.ts";
import { asking } from "./lies-scene.ts";
import { inCheckout } from "./support.ts";

const SQL = { engine: "sql" };
const DAMAGES = FLIPS.length + CUTS.length + 1;
const REFUSED = /is not the one that was made: its SHA-256 differs|has \d+ bytes, but was made with/;

// Damage of every kind, and databases that are not there, through the action's modes.
describe.each(["PostgreSQL", "MariaDB"] as const)("a damaged backup of %s", (name) => {
  let running: Cluster | Mariadb | undefined;
  let reason: string | undefined;
  beforeAll(async () => {
    const installed = debianPostgres(15);
    if (name === "PostgreSQL") reason = installed === undefined ? "PostgreSQL 15 is not installed here" : undefined;
    else reason = missingForMariadb();
    if (reason !== undefined) return;
    running =
      name === "PostgreSQL" ? await startCluster(installed === undefined ? {} : { installed }) : await startMariadb();
    await asking(running.url(name === "PostgreSQL" ? "postgres" : "mysql"), "CREATE DATABASE shop");
  });
  afterAll(() => running?.stop());

  it(
    `is refused by mode: restore in all ${DAMAGES} ways, and the database is as it was`,
    { timeout: 60_000 },
    async (ctx) => {
      const url = present(ctx, running, reason).url("shop");
      const rows = Array.from({ length: 200 }, (_, index) => `(${index}, 'word ${index * 7919}')`).join(", ");
      const files = {
        "migrations/1.sql": "CREATE TABLE orders (id int PRIMARY KEY, note text);",
        "migrations/2.sql": `INSERT INTO orders VALUES ${rows};`,
      };
      await inCheckout(url, files, async ({ step }) => {
        expect((await step({ ...SQL, backup: "off" })).problem).toBe("");
        const backup = (await step({ ...SQL, mode: "backup" })).written["backup-path"] ?? "";
        const restore = { ...SQL, mode: "restore", "backup-file": backup, confirm: "shop" };
        await asking(url, "DELETE FROM orders WHERE id < 100");
        const count = await withEachDamage(backup, async (damage) => {
          const refused = await step(restore);
          expect(refused.problem, damage).toMatch(REFUSED);
          expect(refused.written["backup-verified"], damage).toBeUndefined();
        });
        expect(count).toBe(DAMAGES);
        expect(await asking(url, "SELECT count(*) AS n FROM orders")).toEqual([
          { n: expect.toSatisfy((n) => Number(n) === 100) },
        ]);
        // The same backup, whole again, is taken.
        expect((await step(restore)).problem).toBe("");
        expect(await asking(url, "SELECT count(*) AS n FROM orders")).toEqual([
          { n: expect.toSatisfy((n) => Number(n) === 200) },
        ]);
      });
    },
  );

  for (const mode of ["backup", "apply"])
    it(`of a database that is not there: mode: ${mode} makes none, and runs nothing`, async (ctx) => {
      await inCheckout(
        present(ctx, running, reason).url("nowhere"),
        { "migrations/1.sql": "CREATE TABLE a (id int);" },
        async ({ step, folder }) => {
          const failed = await step({ ...SQL, mode });
          expect(failed.problem).toMatch(/nowhere/);
          expect(failed.written["backup-path"]).toBeUndefined();
          expect(existsSync(join(folder, "..", "temp", "slipway-backups"))).toBe(false);
        },
      );
    });
});

describe("a damaged backup of SQLite", () => {
  it(
    `is refused by mode: restore in all ${DAMAGES} ways, and a file that is not there is none`,
    { timeout: 60_000 },
    () => {
      const program = fileURLToPath(new URL("damaged-sqlite.ts", import.meta.url));
      const { stdout, stderr } = spawnSync(node24(), [...SOURCE_ARGS, program], { encoding: "utf8" });
      expect(stdout, stderr).toContain(`passed: ${DAMAGES}`);
    },
  );
});
