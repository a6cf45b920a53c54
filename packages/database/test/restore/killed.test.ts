import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import { type Cluster, debianPostgres, startCluster } from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { backUpUrl } from "../support/backing-up.ts";
import { inFolder } from "../support/folder.ts";
import { withSession } from "../support/open.ts";
import { present } from "../support/present.ts";
import { restoreUrl } from "../support/restoring.ts";

const PROGRAM = fileURLToPath(new URL("../support/restore-now.ts", import.meta.url));
const KILLS = 15;

describe("a restore that is killed", () => {
  let cluster: Cluster | undefined;
  beforeAll(async () => {
    const installed = debianPostgres(15);
    if (installed !== undefined) cluster = await startCluster({ installed });
  });
  afterAll(() => cluster?.stop());

  it("leaves the old database or the new one, and the next restore succeeds", { timeout: 240_000 }, async (context) => {
    const server = present(context, cluster, "PostgreSQL 15 is not installed here");
    const url = server.url("shop");
    const count = () =>
      withSession(url, async (connection) => (await connection.query("SELECT count(*)::int AS n FROM t"))[0]?.["n"]);
    await inFolder(async (folder) => {
      await withSession(server.url("postgres"), (connection) => connection.execute("CREATE DATABASE shop"));
      await withSession(url, (connection) =>
        connection.execute("CREATE TABLE t AS SELECT generate_series(1, 1000) AS id"),
      );
      const { path } = await backUpUrl(url, folder);
      for (let kill = 0; kill < KILLS; kill += 1) {
        await withSession(url, (connection) => connection.execute("DELETE FROM t WHERE id > 500"));
        const child = spawn(node24(), [...SOURCE_ARGS, PROGRAM, url, path], { stdio: ["ignore", "pipe", "ignore"] });
        const closed = once(child, "close");
        await once(child.stdout, "data");
        // Spread over the whole of a restore, whose length here is about half a second.
        await Promise.race([closed, sleep(Math.random() * 900)]);
        child.kill("SIGKILL");
        await closed;
        expect([500, 1000]).toContain(await count());
      }
      await restoreUrl(url, path);
      expect(await count()).toBe(1000);
    });
  });
});
