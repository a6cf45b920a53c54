import {
  type Cluster,
  missingForPgbouncer,
  type Pgbouncer,
  startCluster,
  startPgbouncer,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { open, withSession } from "../support/open.ts";
import { present } from "../support/present.ts";

describe("a session through PgBouncer in transaction mode", () => {
  let cluster: Cluster;
  let pooler: Pgbouncer | undefined;
  beforeAll(async () => {
    cluster = await startCluster();
    if (missingForPgbouncer() === undefined) pooler = await startPgbouncer(cluster);
  });
  afterAll(async () => {
    await pooler?.stop();
    await cluster.stop();
  });

  it("knows that it is pooled, and sets its limits in its own transactions only", async (context) => {
    const bouncer = present(context, pooler, missingForPgbouncer());
    await withSession(
      bouncer.url("postgres"),
      async (connection) => {
        expect(connection.server).toMatchObject({ pooled: true, dialect: "postgresql", major: 18 });
        const ask = () => connection.query("SELECT current_setting('lock_timeout') AS lock");
        expect(await connection.transaction(ask)).toEqual([{ lock: "1234ms" }]);
        expect(await ask()).toEqual([{ lock: "0" }]);
        const [row] = await connection.query("SELECT $1::int + 1 AS sum", [41]);
        expect(row).toEqual({ sum: 42 });
      },
      { lockTimeout: 1_234 },
    );
  });

  it("cancels what runs through the pooler", async (context) => {
    const bouncer = present(context, pooler, missingForPgbouncer());
    const connection = await open(bouncer.url("postgres"));
    const running = connection.query("SELECT pg_sleep(61)").catch((error: unknown) => error);
    await withSession(cluster.url("postgres"), async (other) => {
      for (;;) {
        const [row] = await other.query(
          "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(61)' AND state = 'active'",
        );
        if (row?.["n"] === 1) return;
      }
    });
    await connection.cancel();
    expect(await running).toMatchObject({ code: "57014" });
    expect(await connection.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await connection.close();
  });
});
