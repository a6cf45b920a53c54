import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";

import { systemClock } from "@slipway/core";
import { fakeClock } from "@slipway/core/testing";
import { parseDatabaseUrl, waitForDatabase } from "@slipway/database";
import {
  type Cluster,
  type Mariadb,
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { present } from "../support/present.ts";

const options = { applicationName: "slipway test" };
const never = new AbortController().signal;
const wait = (url: string, timeout = 60_000, more = {}) =>
  waitForDatabase(parseDatabaseUrl(url, tmpdir()), options, timeout, { clock: systemClock, signal: never, ...more });

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { server, port: address.port };
}

describe("waiting for the database", () => {
  let cluster: Cluster;
  let mariadb: Mariadb | undefined;
  beforeAll(async () => {
    cluster = await startCluster({
      settings: ["max_connections=4", "superuser_reserved_connections=0", "reserved_connections=0"],
    });
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  afterAll(async () => {
    await cluster.stop();
    await mariadb?.stop();
  });

  it("goes on when the server comes up meanwhile", async () => {
    const { server, port } = await listen();
    server.close();
    await once(server, "close");
    const failures: unknown[] = [];
    const clock = {
      ...systemClock,
      // The server appears after the second failure, on the very port.
      sleep: async () => {
        if (failures.length === 2) proxy.listen(port, "127.0.0.1");
        await systemClock.sleep(20);
      },
    };
    const proxy = createServer((socket) => {
      const through = connect(cluster.port, "127.0.0.1");
      socket.pipe(through).pipe(socket);
      socket.on("error", () => through.destroy());
      through.on("error", () => socket.destroy());
    });
    const url = cluster.url("postgres").replace(String(cluster.port), String(port));
    const connection = await wait(url, 60_000, { clock, onRetry: (error: unknown) => failures.push(error) });
    expect(await connection.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await connection.close();
    proxy.close();
    expect(failures.slice(0, 2)).toMatchObject([{ code: "ECONNREFUSED" }, { code: "ECONNREFUSED" }]);
  });

  it("waits for a free place", async () => {
    const held = await Promise.all([1, 2, 3, 4].map(() => wait(cluster.url("postgres"))));
    const codes: unknown[] = [];
    const waiting = wait(cluster.url("postgres"), 60_000, {
      onRetry: (error: unknown) => {
        codes.push(Reflect.get(Object(error), "code"));
        void held.pop()?.close();
      },
    });
    await (await waiting).close();
    for (const connection of held) await connection.close();
    expect(codes[0]).toBe("53300");
  });

  it("gives up in time, with the server and the reason", async () => {
    const { server, port } = await listen();
    server.close();
    await once(server, "close");
    const clock = fakeClock();
    const waiting = wait(`postgresql://app:hunter22@127.0.0.1:${port}/shop`, 30_000, { clock });
    await expect(waiting).rejects.toMatchObject({
      name: "TimeoutError",
      message: expect.stringMatching(
        new RegExp(`^Waited 30 s for the database\\. 127\\.0\\.0\\.1:${port}/shop .*ECONNREFUSED`),
      ),
    });
    await expect(waiting).rejects.not.toThrow("hunter22");
    expect(Math.max(...clock.sleeps)).toBe(2_000);
  });

  it("gives a name that does not resolve a short time only", async () => {
    const clock = fakeClock();
    const waiting = wait("postgresql://app@no-such-host.invalid/shop", 600_000, { clock });
    await expect(waiting).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/),
    });
    expect(clock.now()).toBe(15_000);
  });

  it("stops when the job is cancelled", async () => {
    const { server, port } = await listen();
    server.close();
    await once(server, "close");
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const waiting = wait(`postgresql://app@127.0.0.1:${port}/shop`, 60_000, {
      signal: controller.signal,
      onRetry: () => controller.abort(reason),
    });
    await expect(waiting).rejects.toBe(reason);
  });

  it.each([
    ["a wrong password", (url: string) => url.replace(/:[^:@]+@/, ":hunter22@"), /28P01/],
    ["a database that is not there", (url: string) => url.replace(/postgres$/, "nowhere"), /3D000/],
    ["TLS that the server has not", (url: string) => `${url}?sslmode=require`, /TLS_REFUSED/],
  ])("stops at once at %s", async (_, change, message) => {
    const retried: unknown[] = [];
    const waiting = wait(change(cluster.url("postgres")), 60_000, { onRetry: (error: unknown) => retried.push(error) });
    await expect(waiting).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(message),
      hint: expect.any(String),
    });
    expect(retried).toEqual([]);
  });

  it.for([
    ["a wrong password", (url: string) => url.replace(/:[^:@]+@/, ":hunter22@"), /ER_ACCESS_DENIED_ERROR/],
    ["a database that is not there", (url: string) => url.replace(/mysql$/, "nowhere"), /ER_BAD_DB_ERROR/],
    ["TLS that the server has not", (url: string) => `${url}?ssl-mode=REQUIRED`, /HANDSHAKE_NO_SSL_SUPPORT/],
  ] as const)("stops at once at %s on MariaDB", async ([, change, message], context) => {
    const server = present(context, mariadb, missingForMariadb());
    const waiting = wait(change(server.url("mysql")), 60_000);
    await expect(waiting).rejects.toMatchObject({ name: "UserError", message: expect.stringMatching(message) });
  });
});
