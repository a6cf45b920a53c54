import { brotliCompressSync, gzipSync } from "node:zlib";

import { afterEach, describe, expect, test } from "vitest";

import { judge } from "../check/judge.ts";
import { type FaultServer, type Play, faultServer, sendJson } from "../testing/fault-server.ts";
import { sampleCheck } from "../testing/sample-plan.ts";
import type { Answer, ProbeRequest } from "./answer.ts";
import { httpProbe } from "./http-probe.ts";

const servers: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(play: Play, host?: string): Promise<FaultServer> {
  const server = await faultServer(play, host === undefined ? {} : { host });
  servers.push(server);
  return server;
}

const probe = httpProbe({ userAgent: "slipway/test" });

function ask(server: Pick<FaultServer, "url">, request: Partial<ProbeRequest> = {}, timeout = 5_000): Promise<Answer> {
  const { signal } = new AbortController();
  return probe({ ...sampleCheck().request, url: server.url, ...request }, { timeout, signal });
}

async function outcome(play: Play, timeout?: number) {
  return judge(sampleCheck(), await ask(await serve(play), {}, timeout), new Date());
}

const well = JSON.stringify({ status: "ok" });

describe("a probe", () => {
  test("opens a connection for every request, says who it is, and asks for no cached answer", async () => {
    const server = await serve((_request, response) => sendJson(response, 200, { status: "ok" }));
    for (let count = 0; count < 3; count += 1) await ask(server);
    expect(new Set(server.arrivals.map(({ port }) => port)).size).toBe(3);
    expect(server.arrivals[0]?.headers).toMatchObject({
      "user-agent": "slipway/test",
      "cache-control": "no-cache",
      connection: "close",
    });
  });

  test("measures the parts of an exchange", async () => {
    const server = await serve((_request, response) => {
      setTimeout(() => sendJson(response, 200, { status: "ok" }), 60);
    });
    const { timing } = await ask(server);
    expect(timing.secure).toBeUndefined();
    expect(timing.connect).toBeGreaterThanOrEqual(0);
    expect(timing.firstByte).toBeGreaterThan(50);
    expect(timing.total).toBeGreaterThanOrEqual(timing.firstByte ?? Number.NaN);
  });

  test("sends a body with a POST, once", async () => {
    const server = await serve((_request, response) => sendJson(response, 200, {}));
    await ask(server, { method: "POST", body: '{"query":"{__typename}"}' });
    expect(server.arrivals.map(({ method, body }) => [method, body])).toEqual([["POST", '{"query":"{__typename}"}']]);
  });

  test.each([
    ["gzip", gzipSync(well)],
    ["br", brotliCompressSync(well)],
  ])("decodes %s", async (encoding, body) => {
    const answer = await ask(
      await serve((_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(body)),
    );
    expect(answer).toMatchObject({ kind: "response", body: well, bodyProblem: undefined });
  });

  test.each([
    ["IPv6", "::1"],
    ["IPv4", "127.0.0.1"],
  ])("reaches a service that listens on %s only, by a name that has both", async (_name, host) => {
    const server = await serve((_request, response) => sendJson(response, 200, {}), host);
    const both = httpProbe({
      userAgent: "slipway/test",
      lookup: (_host, _options, done) =>
        done(null, [
          { address: "::1", family: 6 },
          { address: "127.0.0.1", family: 4 },
        ]),
    });
    const url = new URL(`http://service.test:${server.url.port}/health`);
    const { signal } = new AbortController();
    const answer = await both({ ...sampleCheck().request, url }, { timeout: 5_000, signal });
    expect(answer).toMatchObject({ kind: "response", status: 200 });
  });

  test("ends when its signal does", async () => {
    const server = await serve(() => {});
    const controller = new AbortController();
    const asked = probe({ ...sampleCheck().request, url: server.url }, { timeout: 60_000, signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect(await asked).toMatchObject({ kind: "failure", code: "ABORTED" });
  });
});

describe("what a broken service is called when it", () => {
  test("hangs", async () => {
    expect(await outcome(() => {}, 100)).toMatchObject({ class: "starting", code: "timeout" });
  });

  test("drips for ever", async () => {
    const drip: Play = (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    };
    expect(await outcome(drip, 400)).toMatchObject({ class: "starting", code: "timeout" });
  });

  test("resets the connection", async () => {
    const reset: Play = (request) => request.socket.resetAndDestroy();
    expect(await outcome(reset)).toMatchObject({ class: "starting", code: "connection.reset" });
  });

  test("breaks off within the body", async () => {
    const cut: Play = (request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      setTimeout(() => request.socket.destroy(), 20);
    };
    expect(await outcome(cut)).toMatchObject({ class: "starting", code: "connection.reset", status: 200 });
  });

  test("speaks no HTTP", async () => {
    const garbage: Play = (request) => void request.socket.end("\u0000\u0001garbage\r\n\r\n");
    expect(await outcome(garbage)).toMatchObject({ class: "protocol", code: "http.malformed" });
  });

  test("answers without end", async () => {
    const huge: Play = (_request, response) => void response.end(Buffer.alloc(3 * 1024 * 1024, "x"));
    expect(await outcome(huge)).toMatchObject({ class: "protocol", code: "body.too-large" });
  });

  test("sends a small body that unfolds to a huge one", async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
    const play: Play = (_request, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    expect(await outcome(play)).toMatchObject({ class: "protocol", code: "body.too-large" });
  });

  test("calls something gzip that is not", async () => {
    const play: Play = (_request, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(well);
    expect(await outcome(play)).toMatchObject({ class: "protocol", code: "body.encoding" });
  });

  test("announces JSON and sends something else", async () => {
    const play: Play = (_request, response) =>
      void response.writeHead(200, { "content-type": "application/json" }).end("{oops");
    expect(await outcome(play)).toMatchObject({ class: "protocol", code: "json.invalid" });
  });

  test("is not there", async () => {
    const server = await serve(() => {});
    await server.close();
    const answer = await ask(server);
    expect(judge(sampleCheck(), answer, new Date())).toMatchObject({ class: "starting", code: "connect.refused" });
  });

  test("has a name that does not exist", async () => {
    const answer = await ask({ url: new URL("http://nothing.invalid/") });
    expect(["dns", "runner"]).toContain(judge(sampleCheck(), answer, new Date()).class);
  });
});
