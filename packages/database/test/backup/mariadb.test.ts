import { readFile, readdir, stat } from "node:fs/promises";

import { verifyBackup } from "@slipway/database";
import { type Mariadb, missingForMariadb, startMariadb } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { backUpUrl, backupPorts } from "../support/backing-up.ts";
import { damage } from "../support/damage.ts";
import { CUTS, FLIPS, withEachDamage } from "../support/flip.ts";
import { inFolder } from "../support/folder.ts";
import { withSession } from "../support/open.ts";
import { present } from "../support/present.ts";

const FILL = [
  "CREATE TABLE `odd``name (x)` (`id (a)` INT, `b``,` TEXT, g INT AS (`id (a)` + 1) STORED, raw BLOB)",
  "INSERT INTO `odd``name (x)` (`id (a)`, `b``,`, raw) VALUES (1, '),(', X'27292C28'), (2, 'it''s \\\\', NULL), (3, '\\n;\\nINSERT INTO `t` VALUES (1);', '')",
  "CREATE TABLE many (id INT PRIMARY KEY, word VARCHAR(100))",
  "INSERT INTO many SELECT seq, REPEAT('(''', 20) FROM seq_1_to_20000",
  "CREATE TABLE nothing (id INT)",
  "CREATE TABLE `ünïcode` (id INT)",
  "INSERT INTO `ünïcode` VALUES (1), (2)",
  "CREATE VIEW seen AS SELECT id FROM many",
  "CREATE TRIGGER noted AFTER DELETE ON many FOR EACH ROW\nBEGIN\nINSERT INTO `nothing` VALUES\n(OLD.id), (1);\nEND",
  "CREATE PROCEDURE fill()\nBEGIN\nINSERT INTO `nothing` VALUES (1);\nEND",
  "CREATE EVENT later ON SCHEDULE EVERY 1 YEAR DO\nBEGIN\nINSERT INTO `nothing` VALUES (1);\nEND",
];

const ROWS = { many: 20_000, nothing: 0, "odd`name (x)": 3, ünïcode: 2 };

describe("a backup of MariaDB", () => {
  let mariadb: Mariadb | undefined;
  beforeAll(async () => {
    if (missingForMariadb() !== undefined) return;
    mariadb = await startMariadb();
    await withSession(mariadb.url("mysql"), (connection) => connection.execute("CREATE DATABASE shop CHARSET utf8mb4"));
    await withSession(mariadb.url("shop"), async (connection) => {
      for (const statement of FILL) await connection.execute(statement);
    });
  });
  afterAll(() => mariadb?.stop());

  const test = (name: string, work: (server: Mariadb, folder: string) => Promise<void>): void => {
    it(name, (context) => {
      const server = present(context, mariadb, missingForMariadb());
      return inFolder((folder) => work(server, folder));
    });
  };

  test("is whole, private, described, and gives no password away", async (server, folder) => {
    const ports = backupPorts();
    const { path, manifest } = await backUpUrl(server.url("shop"), folder, ports);
    expect(manifest).toMatchObject({
      dialect: "mariadb",
      database: "shop",
      tool: expect.stringMatching(/mariadb/i),
      rows: ROWS,
    });
    expect(Object.keys(manifest.rows).toSorted()).toEqual(Object.keys(ROWS).toSorted());
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, "utf8");
    for (const part of ["CREATE TRIGGER", "PROCEDURE `fill`", "EVENT `later`", "VIEW `seen`"])
      expect(text.replaceAll(/\/\*!\d+ | \*\//g, "")).toContain(part.replace("CREATE TRIGGER", "TRIGGER"));
    expect(await verifyBackup(path, ports)).toEqual(manifest);
    for (const { args } of ports.commands) expect(args.join(" ")).not.toContain(server.password);
  });

  for (const kind of ["truncated", "empty"] as const) {
    for (const forged of [false, true]) {
      test(`that is ${kind} is refused${forged ? ", even with a manifest that agrees" : ""}`, async (server, folder) => {
        const { path } = await backUpUrl(server.url("shop"), folder);
        await damage(path, kind, forged);
        await expect(verifyBackup(path, backupPorts())).rejects.toMatchObject({
          name: "UserError",
          message: expect.stringMatching(forged ? /stops before its end/ : /bytes/),
        });
      });
    }
  }

  test("that is flipped is refused", async (server, folder) => {
    const { path } = await backUpUrl(server.url("shop"), folder);
    await damage(path, "flipped", false);
    await expect(verifyBackup(path, backupPorts())).rejects.toThrow("SHA-256");
  });

  test("with any byte flipped, or cut anywhere, is refused, and whole again is not", async (server, folder) => {
    const { path, manifest } = await backUpUrl(server.url("shop"), folder);
    const count = await withEachDamage(path, async (what) => {
      await expect(verifyBackup(path, backupPorts()), what).rejects.toMatchObject({
        name: "UserError",
        message: expect.stringMatching(/SHA-256|bytes/),
      });
    });
    expect(count).toBe(FLIPS.length + CUTS.length + 1);
    expect(await verifyBackup(path, backupPorts())).toEqual(manifest);
  });

  test("leaves nothing behind when it fails", async (server, folder) => {
    await withSession(server.url("mysql"), async (connection) => {
      await connection.execute("CREATE OR REPLACE USER reader@'127.0.0.1' IDENTIFIED BY 'hunter22'");
      await connection.execute("GRANT INSERT ON shop.* TO reader@'127.0.0.1'");
    });
    const problem = backUpUrl(server.url("shop").replace(`root:${server.password}`, "reader:hunter22"), folder);
    await expect(problem).rejects.toMatchObject({ name: "PlatformError", message: expect.stringMatching(/denied/) });
    await expect(problem).rejects.not.toThrow("hunter22");
    await expect(backUpUrl(server.url("missing"), folder)).rejects.toMatchObject({ code: "ER_BAD_DB_ERROR" });
    expect(await readdir(folder)).toEqual([]);
  });

  test("without the program is refused with what to install", async (server, folder) => {
    const problem = backUpUrl(server.url("shop"), folder, { ...backupPorts(), env: { PATH: folder } });
    await expect(problem).rejects.toMatchObject({ name: "UserError", hint: expect.stringContaining("mariadb-client") });
  });
});
