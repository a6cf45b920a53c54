import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

import { findLeftovers, parseDatabaseUrl, restoreToScratch } from "@slipway/database";
import { type Mariadb, missingForMariadb, startMariadb } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { backUpUrl, backupPorts } from "../support/backing-up.ts";
import { damage } from "../support/damage.ts";
import { inFolder } from "../support/folder.ts";
import { withSession } from "../support/open.ts";
import { present } from "../support/present.ts";
import { planUrl, restoreUrl } from "../support/restoring.ts";

const FILL = [
  "CREATE TABLE customers (id INT PRIMARY KEY, name VARCHAR(50))",
  "CREATE TABLE orders (id INT PRIMARY KEY, customer INT, word TEXT, FOREIGN KEY (customer) REFERENCES customers (id))",
  "INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bob''s')",
  "INSERT INTO orders SELECT seq, 1 + seq % 2, MD5(seq) FROM seq_1_to_1000",
  "CREATE TABLE log (id INT)",
  "CREATE SEQUENCE counter",
  "CREATE VIEW recent AS SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer WHERE o.id > 990",
  "CREATE VIEW above AS SELECT * FROM recent",
  "CREATE TRIGGER noted AFTER DELETE ON orders FOR EACH ROW\nBEGIN\nINSERT INTO log VALUES (OLD.id);\nEND",
  "CREATE PROCEDURE clear_log()\nBEGIN\nDELETE FROM log;\nEND",
  "CREATE EVENT later ON SCHEDULE EVERY 1 YEAR STARTS '2037-01-01' DO CALL clear_log()",
];

describe("a restore of MariaDB", () => {
  let mariadb: Mariadb | undefined;
  let url: string;
  beforeAll(async () => {
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  beforeEach(async () => {
    if (mariadb === undefined) return;
    url = mariadb.url("shop");
    await withSession(mariadb.url("mysql"), async (connection) => {
      for (const { name } of await connection.query(
        "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'shop%'",
      ))
        await connection.execute(`DROP DATABASE \`${String(name)}\``);
      await connection.execute("CREATE DATABASE shop CHARSET utf8mb4 COLLATE utf8mb4_bin");
    });
    await withSession(url, async (connection) => {
      for (const statement of FILL) await connection.execute(statement);
    });
  });
  afterAll(() => mariadb?.stop());

  const test = (name: string, work: (folder: string, server: Mariadb) => Promise<void>): void => {
    it(name, (context) => {
      const server = present(context, mariadb, missingForMariadb());
      return inFolder((folder) => work(folder, server));
    });
  };
  const databases = (server: Mariadb) =>
    withSession(server.url("mysql"), async (connection) =>
      (
        await connection.query(
          "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'shop%' ORDER BY 1",
        )
      ).map(({ name }) => name),
    );

  const nameOf = async (server: Mariadb) => String((await databases(server)).at(-1));

  test("brings back every row and all code, and keeps what it replaced", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    const [before] = await withSession(url, (connection) => connection.query("CHECKSUM TABLE orders"));
    await withSession(url, async (connection) => {
      await connection.execute("DELETE FROM orders WHERE id > 500");
      await connection.execute("DROP PROCEDURE clear_log");
      await connection.execute("CREATE TABLE invoices (id INT)");
      await connection.execute("CREATE VIEW newer AS SELECT * FROM invoices");
    });
    const changes = [
      { table: "invoices", now: 0, backup: undefined },
      { table: "log", now: 500, backup: 0 },
      { table: "orders", now: 500, backup: 1000 },
    ];
    expect((await planUrl(url, path)).changes).toEqual(changes);
    const { kept } = await restoreUrl(url, path);
    expect(await databases(server)).toEqual(["shop", kept]);
    await withSession(url, async (connection) => {
      expect(await connection.query("CHECKSUM TABLE orders")).toEqual([before]);
      expect(await connection.query("SELECT COUNT(*) AS n FROM above")).toEqual([{ n: "10" }]);
      await connection.execute("DELETE FROM orders WHERE id = 1");
      expect(await connection.query("SELECT id FROM log")).toEqual([{ id: 1 }]);
      await connection.execute("CALL clear_log()");
      expect(await connection.query("SELECT id FROM log")).toEqual([]);
      await expect(connection.execute("INSERT INTO orders VALUES (9999, 77, '')")).rejects.toMatchObject({
        number: 1452,
      });
      const names = await connection.query(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'shop' ORDER BY 1",
      );
      expect(names.map(({ name }) => name)).toEqual(["above", "counter", "customers", "log", "orders", "recent"]);
      const events = await connection.query(
        "SELECT event_name AS name, status FROM information_schema.events WHERE event_schema = 'shop'",
      );
      expect(events).toEqual([{ name: "later", status: "ENABLED" }]);
    });
    await withSession(server.url(kept), async (connection) => {
      expect(await connection.query("SELECT COUNT(*) AS n FROM orders")).toEqual([{ n: "500" }]);
      expect(await connection.query("SELECT COUNT(*) AS n FROM newer")).toEqual([{ n: "0" }]);
      const [row] = await connection.query(
        "SELECT status FROM information_schema.events WHERE event_schema = DATABASE()",
      );
      expect(row?.["status"]).not.toBe("ENABLED");
    });
  });

  test("does nothing without its confirmation, or with a bad backup", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    await expect(restoreUrl(url, path, { confirm: "yes" })).rejects.toMatchObject({ hint: "Set confirm: shop" });
    await damage(path, "truncated", true);
    await expect(restoreUrl(url, path)).rejects.toThrow("stops before its end");
    expect(await databases(server)).toEqual(["shop"]);
  });

  test("leaves everything as it was while somebody's transaction is open on a table", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    await withSession(url, async (client) => {
      await client.transaction(async () => {
        await client.execute("UPDATE orders SET word = 'mine' WHERE id = 7");
        await expect(restoreUrl(url, path)).rejects.toMatchObject({
          name: "PlatformError",
          message: expect.stringMatching(/^shop could not be replaced: Lock wait timeout exceeded/),
          hint: expect.stringContaining("Stop the application"),
        });
      });
    });
    expect(await databases(server)).toEqual(["shop"]);
    await withSession(url, async (connection) => {
      expect(await connection.query("SELECT word FROM orders WHERE id = 7")).toEqual([{ word: "mine" }]);
      await connection.execute("DELETE FROM orders WHERE id = 1");
      expect(await connection.query("SELECT id FROM log")).toEqual([{ id: 1 }]);
    });
  });

  test("switches the events of a rehearsal's copy off", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    const address = parseDatabaseUrl(url, tmpdir());
    const scratch = await restoreToScratch({ address, backup: path, purpose: "rehearse" }, backupPorts());
    await withSession(server.url(await nameOf(server)), async (connection) => {
      const [event] = await connection.query(
        "SELECT status FROM information_schema.events WHERE event_schema = DATABASE()",
      );
      expect(event?.["status"]).not.toBe("ENABLED");
      const leftovers = await findLeftovers(connection, address);
      expect(leftovers.map(({ remedy }) => remedy)).toEqual([expect.stringMatching(/^DROP DATABASE `shop_rehearse_/)]);
    });
    await scratch.drop();
    await withSession(url, async (connection) => expect(await findLeftovers(connection, address)).toEqual([]));
  });

  test("stops at the first statement that the server refuses, and leaves nothing", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("CREATE TABLE `orders`", "CREATE TABLE broken (;\nCREATE TABLE `orders`"));
    const content = await readFile(path);
    const manifest: object = JSON.parse(await readFile(`${path}.json`, "utf8"));
    const sha256 = createHash("sha256").update(content).digest("hex");
    await writeFile(`${path}.json`, JSON.stringify({ ...manifest, bytes: content.length, sha256 }));
    await expect(restoreUrl(url, path)).rejects.toMatchObject({
      name: "PlatformError",
      message: expect.stringMatching(/1064/),
    });
    expect(await databases(server)).toEqual(["shop"]);
  });

  test("can be rehearsed in a database of its own", async (folder, server) => {
    const { path } = await backUpUrl(url, folder);
    const ports = backupPorts();
    const scratch = await restoreToScratch({ address: parseDatabaseUrl(url, tmpdir()), backup: path }, ports);
    const name = scratch.address.protocol === "sqlite" ? "" : scratch.address.database;
    await withSession(server.url(name), async (connection) => {
      expect(await connection.query("SELECT COUNT(*) AS n FROM orders")).toEqual([{ n: "1000" }]);
    });
    await scratch.drop();
    expect(await databases(server)).toEqual(["shop"]);
    for (const { args } of ports.commands) expect(args.join(" ")).not.toContain(server.password);
  });
});
