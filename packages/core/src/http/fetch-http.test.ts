import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";

import { afterEach, describe, expect, it } from "vitest";

import { type Clock, systemClock } from "../effects/clock.ts";
import { HttpError, PlatformError, TimeoutError, UserError } from "../errors.ts";
import { Redactor } from "../runner/redactor.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { fetchHttp } from "./fetch-http.ts";
import type { HttpRequest } from "./http.ts";

const servers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((close) => close()));
});

/** A server whose answers are given one after the other, the last one again and again. */
async function serve(...answers: readonly [RequestListener, ...RequestListener[]]) {
  const requests: { readonly method: string; readonly headers: IncomingMessage["headers"]; body: string }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const entry = { method: request.method ?? "", headers: request.headers, body: "" };
    requests.push(entry);
    request.on("data", (chunk: Buffer) => (entry.body += chunk.toString()));
    request.on("end", () => (answers[requests.length - 1] ?? answers.at(-1))?.(request, response));
  });
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { requests, sockets, url: new URL(`http://127.0.0.1:${port}/v1/apps?token=query-canary#fragment-canary`) };
}

function answer(status: number, body = "", headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => response.writeHead(status, headers).end(body);
}

/** Sends a few bytes now and then, and never comes to an end. */
function drip(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write("x"), 20);
  response.on("close", () => clearInterval(timer));
}

function open(more: { readonly signal?: AbortSignal; readonly clock?: Clock } = {}) {
  const clock = fakeClock();
  const redactor = new Redactor();
  const debug: string[] = [];
  const http = fetchHttp({
    clock,
    redact: (text) => redactor.redact(text),
    debug: (message) => debug.push(message),
    userAgent: "slipway/test",
    ...more,
  });
  return { clock, redactor, debug, http };
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error(`not an error: ${String(outcome)}`);
  return outcome;
}

describe("a request", () => {
  it("carries what it is given, and who sends it", async () => {
    const server = await serve(answer(201, '{"id":"m1"}', { "x-request-id": "r1" }));
    const response = await open().http.request({
      method: "POST",
      url: server.url,
      headers: { authorization: "Bearer t", "content-type": "application/json" },
      body: '{"a":1}',
    });
    expect(server.requests).toMatchObject([
      {
        method: "POST",
        body: '{"a":1}',
        headers: { authorization: "Bearer t", "user-agent": "slipway/test", accept: "application/json" },
      },
    ]);
    expect(response).toMatchObject({ status: 201, text: '{"id":"m1"}' });
    expect(response.headers.get("x-request-id")).toBe("r1");
    expect(response.json()).toEqual({ id: "m1" });
  });

  it.each(["http://example.com/x?k=query-canary", "http://10.0.0.1/", "ftp://localhost/"])(
    "to %s is refused before anything is sent",
    async (address) => {
      const original = globalThis.fetch;
      let called = false;
      globalThis.fetch = () => {
        called = true;
        return Promise.reject(new Error("sent"));
      };
      try {
        const error = await failure(open().http.request({ method: "GET", url: new URL(address) }));
        expect(error).toBeInstanceOf(UserError);
        expect(error.message).toContain("must be https");
        expect(error.message).not.toContain("query-canary");
        expect(called).toBe(false);
      } finally {
        globalThis.fetch = original;
      }
    },
  );

  it("is not redirected", async () => {
    const elsewhere = await serve(answer(200, "elsewhere"));
    const server = await serve(answer(302, "", { location: elsewhere.url.href }));
    const error = await failure(open().http.request({ method: "GET", url: server.url }));
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ status: 302 });
    expect(elsewhere.requests).toHaveLength(0);
  });
});

describe("an answer that is not a success", () => {
  it("is an error with method, address without its query, status and excerpt", async () => {
    const server = await serve(answer(422, `{\n  "message": "no such app"\n}`));
    const error = await failure(open().http.request({ method: "POST", url: server.url }));
    expect(error).toMatchObject({ name: "HttpError", status: 422, method: "POST" });
    expect(error.message).toBe(`POST ${server.url.origin}/v1/apps answered 422: { "message": "no such app" }`);
  });

  it("is an answer when the caller accepts its status, and is not retried", async () => {
    const server = await serve(answer(503, "{}"));
    const response = await open().http.request({ method: "GET", url: server.url, accept: [404, 503] });
    expect(response.status).toBe(503);
    expect(server.requests).toHaveLength(1);
  });

  it("shows no secret, also when the excerpt is cut through one", async () => {
    const server = await serve(answer(400, `${"x".repeat(290)} hunter22-hunter22 rest`));
    const { http, redactor } = open();
    redactor.add("hunter22-hunter22");
    const error = await failure(http.request({ method: "GET", url: server.url }));
    expect(error.message).toContain("xxx ***");
    expect(error.message).not.toContain("hunt");
  });

  it("says what to do about a token that is not enough", async () => {
    const needs = { "x-accepted-github-permissions": "deployments=write" };
    const server = await serve(answer(403, "Resource not accessible by integration", needs));
    const error = await failure(open().http.request({ method: "POST", url: server.url }));
    expect(error).toMatchObject({ status: 403, hint: expect.stringContaining("permissions: { deployments: write }") });
  });
});

describe("retries", () => {
  it("repeat an idempotent request until it succeeds, and say so in the debug log", async () => {
    const server = await serve(answer(503), answer(500, "oops"), answer(200, "fine"));
    const { http, clock, debug } = open();
    const response = await http.request({ method: "PUT", url: server.url, body: "same" });
    expect(response.text).toBe("fine");
    expect(server.requests.map(({ body }) => body)).toEqual(["same", "same", "same"]);
    expect(clock.sleeps).toHaveLength(2);
    expect(debug[0]).toMatch(/^PUT http:\/\/127\.0\.0\.1:\d+\/v1\/apps answered 503; trying again in \d+ ms$/);
    expect(debug.join("\n")).not.toContain("canary");
  });

  it("stay within the bounds of the jitter and end after four tries", async () => {
    const server = await serve(answer(500));
    const { http, clock } = open();
    await expect(http.request({ method: "GET", url: server.url })).rejects.toBeInstanceOf(HttpError);
    expect(server.requests).toHaveLength(4);
    for (const [index, full] of [500, 1_000, 2_000].entries()) {
      expect(clock.sleeps[index]).toBeGreaterThanOrEqual(full / 2);
      expect(clock.sleeps[index]).toBeLessThanOrEqual(full);
    }
  });

  it.each([
    ["seconds", "7", 7_000],
    ["a date", "Fri, 02 Jan 2026 03:04:35 GMT", 30_000],
    ["more than is obeyed", "3600", 60_000],
  ])("wait as long as the server asks: %s", async (_form, value, milliseconds) => {
    const server = await serve(answer(429, "", { "retry-after": value }), answer(200));
    const { http, clock } = open();
    await http.request({ method: "GET", url: server.url });
    expect(clock.sleeps).toEqual([milliseconds]);
  });

  it("do not wait in the second try for what the first one was told", async () => {
    const server = await serve(
      answer(429, "", { "retry-after": "9" }),
      (request) => request.socket.destroy(),
      answer(200),
    );
    const { http, clock } = open();
    await http.request({ method: "GET", url: server.url });
    expect(clock.sleeps[0]).toBe(9_000);
    expect(clock.sleeps[1]).toBeLessThanOrEqual(1_000);
  });

  it.each(["POST", "PATCH"] as const)("never repeat a %s, which may have been obeyed already", async (method) => {
    const server = await serve(answer(503));
    await expect(open().http.request({ method, url: server.url })).rejects.toBeInstanceOf(HttpError);
    const broken = await serve((request) => request.socket.destroy());
    await expect(open().http.request({ method, url: broken.url })).rejects.toBeInstanceOf(PlatformError);
    expect([server.requests.length, broken.requests.length]).toEqual([1, 1]);
  });

  it("repeat a POST that its caller calls idempotent", async () => {
    const server = await serve(answer(503), answer(200, "fine"));
    await open().http.request({ method: "POST", url: server.url, idempotent: true });
    expect(server.requests).toHaveLength(2);
  });

  it("overcome a connection that is reset, before or within the answer", async () => {
    const server = await serve(
      (request) => request.socket.resetAndDestroy(),
      (request, response) => {
        response.writeHead(200, { "content-length": "100" }).write("half", () => request.socket.resetAndDestroy());
      },
      answer(200, "whole"),
    );
    expect((await open().http.request({ method: "GET", url: server.url })).text).toBe("whole");
    expect(server.requests).toHaveLength(3);
  });

  it("give up with the system's code when nobody listens", async () => {
    const server = await serve(answer(200));
    await servers.pop()?.();
    const error = await failure(open().http.request({ method: "GET", url: server.url }));
    expect(error).toBeInstanceOf(PlatformError);
    expect(error.message).toBe(`GET ${server.url.origin}/v1/apps failed: ECONNREFUSED`);
  });
});

describe("the time limit", () => {
  const request = (url: URL): HttpRequest => ({ method: "POST", url, timeout: 150 });

  it.each([
    ["never begins to answer", () => undefined],
    ["drips and never ends", drip],
  ])("holds for a server that %s", async (_kind, listener) => {
    const server = await serve(listener);
    const error = await failure(open().http.request(request(server.url)));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toBe(`POST ${server.url.origin}/v1/apps did not answer within 150 ms`);
  });

  it("is given to each try anew", async () => {
    const server = await serve(drip, answer(200, "fine"));
    const response = await open().http.request({ method: "GET", url: server.url, timeout: 400 });
    expect(response.text).toBe("fine");
  });
});

describe("the size limit", () => {
  it("ends an answer without a length, and an answer that swells when it is unpacked", async () => {
    const endless: RequestListener = (_request, response) => {
      const more = (): void =>
        void (response.destroyed || response.write("x".repeat(10_000), () => setImmediate(more)));
      more();
    };
    const packed: RequestListener = (_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000)));
    };
    for (const listener of [endless, packed]) {
      const server = await serve(listener);
      const error = await failure(open().http.request({ method: "GET", url: server.url, maxBytes: 50_000 }));
      expect(error).toBeInstanceOf(PlatformError);
      expect(error.message).toBe(`GET ${server.url.origin}/v1/apps answered with more than 50000 bytes`);
      expect(server.requests).toHaveLength(1);
    }
  });

  it("includes its last byte", async () => {
    const server = await serve(answer(200, "x".repeat(100)));
    const { http } = open();
    expect((await http.request({ method: "GET", url: server.url, maxBytes: 100 })).text).toHaveLength(100);
    await expect(http.request({ method: "GET", url: server.url, maxBytes: 99 })).rejects.toThrow("more than 99 bytes");
  });

  it("does not hide the status of an error with a long page", async () => {
    const server = await serve(answer(404, "x".repeat(1_000)));
    const error = await failure(open().http.request({ method: "GET", url: server.url, maxBytes: 10 }));
    expect(error).toMatchObject({ name: "HttpError", status: 404, excerpt: "x".repeat(10) });
  });
});

describe("a body that is not JSON", () => {
  it("is a platform's failure that shows the beginning, without secrets", async () => {
    const page = `<html>\n<title>hunter22-hunter22</title>${"x".repeat(400)}`;
    const server = await serve(answer(200, page, { "content-type": "text/html" }));
    const { http, redactor } = open();
    redactor.add("hunter22-hunter22");
    const response = await http.request({ method: "GET", url: server.url });
    expect(response.text).toBe(page);
    expect(() => response.json()).toThrow(PlatformError);
    expect(() => response.json()).toThrow(
      `GET ${server.url.origin}/v1/apps did not answer with JSON: <html> <title>***</title>xxx`,
    );
  });
});

describe("cancellation", () => {
  it.each(["job", "request"])("of the %s ends a request at once, with its own reason", async (whose) => {
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const server = await serve(() => controller.abort(reason));
    const { http } = open(whose === "job" ? { signal: controller.signal } : {});
    const request = { method: "GET", url: server.url, ...(whose === "request" ? { signal: controller.signal } : {}) };
    expect(await failure(http.request(request as HttpRequest))).toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it("of the request also ends the wait before the next try", async () => {
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const server = await serve(answer(503));
    const clock: Clock = {
      ...systemClock,
      sleep(_milliseconds, signal) {
        const waiting = systemClock.sleep(60_000, signal);
        controller.abort(reason);
        return waiting;
      },
    };
    const request = open({ clock }).http.request({ method: "GET", url: server.url, signal: controller.signal });
    expect(await failure(request)).toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it("before the request sends nothing", async () => {
    const server = await serve(answer(200));
    const reason = new Error("cancelled");
    const { http } = open({ signal: AbortSignal.abort(reason) });
    expect(await failure(http.request({ method: "GET", url: server.url }))).toBe(reason);
    expect(server.requests).toHaveLength(0);
  });
});

it("never quotes a header that cannot be sent", async () => {
  const server = await serve(answer(200));
  const { http, redactor } = open();
  redactor.add("hunter22\nhunter23");
  const headers = { authorization: "Bearer hunter22\nhunter23" };
  const error = await failure(http.request({ method: "GET", url: server.url, headers }));
  expect(error).toBeInstanceOf(PlatformError);
  expect(error.message).not.toMatch(/hunter2/);
});
