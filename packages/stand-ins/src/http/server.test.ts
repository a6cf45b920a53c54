import { afterEach, describe, expect, it } from "vitest";

import { FaultQueue } from "./faults.ts";
import type { Fault } from "./faults.ts";
import { ReplyError, bearer, json, readJson } from "./message.ts";
import { router } from "./router.ts";
import { startServer } from "./server.ts";
import type { Handler, RunningServer } from "./server.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(handler: Handler, faults: readonly Fault[] = []) {
  const queue = new FaultQueue(faults);
  const server = await startServer(handler, { faults: queue });
  running.push(server);
  return { server, queue };
}

async function* words() {
  yield "one ";
  yield "two";
}

describe("startServer", () => {
  it("gives the handler the whole request, answers with its reply and records both", async () => {
    const { server } = await start((request) => json(201, { got: readJson(request), token: bearer(request) }));
    const response = await fetch(`${server.url}/a/b?c=d`, {
      method: "POST",
      headers: { authorization: "Bearer abc" },
      body: '{"x":1}',
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ got: { x: 1 }, token: "abc" });
    expect(server.requests).toMatchObject([
      { method: "POST", path: "/a/b", body: '{"x":1}', bodyBytes: 7, status: 201 },
    ]);
    expect(server.requests[0]?.query.get("c")).toBe("d");
  });

  it("turns a thrown reply into that reply, bad JSON into 400 and any other error into 500", async () => {
    const { server } = await start((request) => {
      if (request.url.pathname === "/teapot") throw new ReplyError({ status: 418 });
      if (request.url.pathname === "/json") return json(200, readJson(request));
      throw new Error("broken here");
    });
    expect((await fetch(`${server.url}/teapot`)).status).toBe(418);
    expect((await fetch(`${server.url}/json`, { method: "POST", body: "{" })).status).toBe(400);
    const broken = await fetch(`${server.url}/`);
    expect([broken.status, await broken.json()]).toEqual([500, { message: "broken here" }]);
  });

  it("sends an async iterable chunk by chunk", async () => {
    const { server } = await start(() => ({ status: 200, body: words() }));
    expect(await (await fetch(server.url)).text()).toBe("one two");
  });

  it("ends a hanging request when it closes", async () => {
    const { server } = await start(() => json(200, {}), [{ path: "*", kind: "hang" }]);
    const hanging = expect(fetch(server.url)).rejects.toThrow();
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.close();
    await hanging;
    await server.close();
  });
});

describe("faults", () => {
  it.each([
    ["reset", 0],
    ["lost-answer", 1],
  ] as const)("%s cuts the connection after %i runs of the handler", async (kind, runs) => {
    let count = 0;
    const { server } = await start(() => json(200, { count: (count += 1) }), [{ method: "POST", path: "/x", kind }]);
    await expect(fetch(`${server.url}/x`, { method: "POST" })).rejects.toThrow();
    expect(count).toBe(runs);
    expect(server.requests).toMatchObject([{ fault: kind, status: undefined }]);
    expect((await fetch(`${server.url}/x`, { method: "POST" })).status).toBe(200);
  });

  it("cuts a request off in the middle of its body", async () => {
    let count = 0;
    const { server } = await start(
      () => json(200, { count: (count += 1) }),
      [{ method: "POST", path: "/x", kind: "cut", bytes: 10, after: 1 }],
    );
    const post = async (): Promise<Response> =>
      await fetch(`${server.url}/x`, { method: "POST", body: "x".repeat(100) });
    expect((await post()).status).toBe(200);
    await expect(post()).rejects.toThrow();
    expect([count, server.requests.length]).toEqual([1, 1]);
    expect((await post()).status).toBe(200);
  });

  it("answers with the planted status, headers and body, as often as asked, after as many as asked", async () => {
    const { server, queue } = await start(
      () => json(200, {}),
      [{ path: "/v1/*/z", kind: "answer", status: 429, headers: { "retry-after": "3" }, after: 1, times: 2 }],
    );
    const seen: unknown[] = [];
    for (let index = 0; index < 4; index += 1) {
      const response = await fetch(`${server.url}/v1/a/z`);
      seen.push([response.status, response.headers.get("retry-after")]);
    }
    expect(seen).toEqual([
      [200, null],
      [429, "3"],
      [429, "3"],
      [200, null],
    ]);
    expect((await fetch(`${server.url}/v1/a/other`)).status).toBe(200);
    expect(queue.pending).toBe(0);
  });

  it("delays an answer and keeps the handler's result", async () => {
    const { server } = await start(() => json(200, {}), [{ path: /late$/g, kind: "delay", ms: 1 }]);
    expect((await fetch(`${server.url}/late`)).status).toBe(200);
    expect(server.requests).toMatchObject([{ fault: "delay", status: 200 }]);
  });

  it("sends an answer in pieces, whole in the end", async () => {
    const { server } = await start(() => json(200, { text: "x".repeat(100) }), [{ path: "/", kind: "drip", ms: 1 }]);
    const response = await fetch(server.url);
    let pieces = 0;
    let text = "";
    for await (const piece of response.body ?? []) {
      pieces += 1;
      text += Buffer.from(piece).toString("utf8");
    }
    expect([pieces > 1, JSON.parse(text)]).toEqual([true, { text: "x".repeat(100) }]);
  });

  it("meets the first planted fault that is for the request, and none after clear", () => {
    const queue = new FaultQueue([
      { method: "get", path: "/a.b", kind: "reset" },
      { path: "/a.b", kind: "hang", times: Infinity },
    ]);
    expect([queue.take("GET", "/a.b")?.kind, queue.take("GET", "/a.b")?.kind]).toEqual(["reset", "hang"]);
    expect(queue.take("GET", "/axb")).toBeUndefined();
    queue.clear();
    expect(queue.take("GET", "/a.b")).toBeUndefined();
  });
});

describe("router", () => {
  it("decodes the names of a path, and tells an unknown path from a wrong method", async () => {
    const { server } = await start(
      router([{ method: "GET", path: "/apps/{app}/files/{path*}", handle: (_, names) => json(200, names) }]),
    );
    const found = await fetch(`${server.url}/apps/a%2Fb/files/x/y.txt`);
    expect(await found.json()).toEqual({ app: "a/b", path: "x/y.txt" });
    expect((await fetch(`${server.url}/apps/a/files/x`, { method: "PUT" })).status).toBe(405);
    expect((await fetch(`${server.url}/apps`)).status).toBe(404);
  });
});
