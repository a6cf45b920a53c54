import {
  type Cluster,
  type Mariadb,
  missingForMariadb,
  missingForPgbouncer,
  type Pgbouncer,
  startCluster,
  startMariadb,
  startPgbouncer,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";

import { holdElsewhere } from "../support/holder.ts";
import { take } from "../support/locking.ts";
import { open, withSession } from "../support/open.ts";
import { present } from "../support/present.ts";

describe("the lock", () => {
  let cluster: Cluster;
  let pooler: Pgbouncer | undefined;
  let mariadb: Mariadb | undefined;
  beforeAll(async () => {
    cluster = await startCluster();
    if (missingForPgbouncer() === undefined) pooler = await startPgbouncer(cluster, 20);
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
    if (mariadb) await withSession(mariadb.url("mysql"), (connection) => connection.execute("CREATE DATABASE other"));
    await withSession(cluster.url("postgres"), (connection) => connection.execute("CREATE DATABASE other"));
  });
  afterAll(async () => {
    await pooler?.stop();
    await cluster.stop();
    await mariadb?.stop();
  });

  const servers = [
    ["PostgreSQL", () => cluster.url("postgres")],
    [
      "PgBouncer in transaction mode",
      (ctx: TestContext) => present(ctx, pooler, missingForPgbouncer()).url("postgres"),
    ],
    ["MariaDB", (ctx: TestContext) => present(ctx, mariadb, missingForMariadb()).url("mysql")],
  ] as const;
  const wait = (url: string): string => (url.startsWith("mariadb") ? "SELECT SLEEP(600)" : "SELECT pg_sleep(600)");

  it.for(servers)("is one writer's among eight on %s", async ([, urlOf], context) => {
    const url = urlOf(context);
    let writers = 0;
    const most: number[] = [];
    const run = async (): Promise<void> => {
      await withSession(url, async (connection) => {
        const lock = await take(connection, url);
        writers += 1;
        most.push(writers);
        await connection.query("SELECT 1");
        await lock.verify();
        writers -= 1;
        await lock.release();
      });
    };
    await Promise.all(Array.from({ length: 8 }, run));
    expect(most).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it.for(servers)("names who holds it on %s, and gives up in time", async ([, urlOf], context) => {
    const url = urlOf(context);
    const holder = await open(url, { applicationName: "shop run 7" });
    const lock = await take(holder, url, { name: "shop run 7" });
    const told: unknown[] = [];
    await withSession(url, async (connection) => {
      // Long enough that a busy machine asks more than once: nobody is told of a wait that has ended already.
      const waiting = take(connection, url, { timeout: 1_000, onWait: (name) => told.push(name) });
      await expect(waiting).rejects.toMatchObject({
        name: "TimeoutError",
        message: expect.stringMatching(/root|shop run 7/),
      });
    });
    expect(told).toEqual([
      expect.stringMatching(url.startsWith("mariadb") ? /^user root, from 127/ : /^shop run 7, user postgres/),
    ]);
    await lock.release();
    await lock.release();
    const again = await take(holder, url);
    await again.release();
    await holder.close();
  });

  it.for(servers)("is free after its holder was killed in a statement on %s", async ([, urlOf], context) => {
    const url = urlOf(context);
    const holder = await holdElsewhere(url, "doomed", wait(url));
    await withSession(url, async (connection) => {
      await expect(take(connection, url, { timeout: 1 })).rejects.toMatchObject({ name: "TimeoutError" });
      await holder.kill();
      await (await take(connection, url)).release();
    });
  });

  it.for(servers)("that was lost is noticed on %s", async ([, urlOf], context) => {
    const url = urlOf(context);
    const connection = await open(url, { applicationName: "unlucky" });
    const lock = await take(connection, url, { name: "unlucky" });
    await lock.verify();
    if (url.startsWith("mariadb")) {
      const [row] = await connection.query("SELECT CONNECTION_ID() AS id");
      await withSession(url, (other) => other.execute(`KILL ${String(row?.["id"])}`));
    } else {
      await withSession(cluster.url("postgres"), (other) =>
        other.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"),
      );
    }
    const lost = async (): Promise<void> => {
      for (;;) await lock.verify();
    };
    await expect(lost()).rejects.toMatchObject({ name: "PlatformError", message: expect.stringContaining("lost") });
    await lock.release();
    await connection.close();
  });

  it.for(servers)("of one database does not touch another on %s", async ([, urlOf], context) => {
    const url = urlOf(context);
    const elsewhere = url.replace(/(postgres|mysql)$/, "other");
    await withSession(url, async (connection) => {
      const lock = await take(connection, url);
      await withSession(elsewhere, async (second) => {
        await (await take(second, elsewhere, { timeout: 1 })).release();
      });
      await lock.release();
    });
  });

  it.for([servers[0], servers[1]])(
    "lets CREATE INDEX CONCURRENTLY through while others wait on %s",
    async ([, urlOf], context) => {
      const url = urlOf(context);
      await withSession(url, async (connection) => {
        const lock = await take(connection, url);
        const waiter = await open(url);
        const told: unknown[] = [];
        const waiting = take(waiter, url, { onWait: (name) => told.push(name) });
        await withSession(cluster.url("postgres"), async (other) => {
          while (told.length === 0) await other.query("SELECT 1");
          await other.execute("DROP TABLE IF EXISTS busy; CREATE TABLE busy AS SELECT generate_series(1, 1000) AS id");
          await other.execute("CREATE INDEX CONCURRENTLY busy_id ON busy (id)");
        });
        await lock.release();
        await (await waiting).release();
        await waiter.close();
      });
    },
  );

  it("leaves nothing locked behind in the pool", async (context) => {
    const through = servers[1][1](context);
    await withSession(through, async (connection) => {
      await (await take(connection, through)).release();
    });
    await withSession(cluster.url("postgres"), async (connection) => {
      const left = () => connection.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory'");
      await expect.poll(left, { timeout: 5_000 }).toEqual([]); // a killed session of another test may still end
    });
  });
});
