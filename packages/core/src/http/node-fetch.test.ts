import { type Server, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { nodeFetch } from "./node-fetch.ts";

let server: Server;
let connections: Set<Socket>;
beforeEach(async () => {
  connections = new Set();
  server = createServer((request, response) => {
    request.resume().on("end", () => {
      const body = gzipSync(`${request.method} ${request.headers["content-length"] ?? "none"}`);
      response.writeHead(200, { "content-encoding": "gzip", "set-cookie": ["a=1", "b=2"] }).end(body);
    });
  });
  server.on("connection", (socket) => connections.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function ask(method: string, body?: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const signal = new AbortController().signal;
  const request = { method, headers: {}, redirect: "manual" as const, signal, ...(body === undefined ? {} : { body }) };
  const answer = await nodeFetch(new URL(`http://127.0.0.1:${port}/`), request);
  expect(answer.headers.get("set-cookie")).toBe("a=1, b=2");
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

describe("a request over Node's client", () => {
  it("is answered unpacked, and says how long its body is", async () => {
    expect(await ask("POST", "body")).toBe("POST 4");
    expect(await ask("POST")).toBe("POST 0");
    expect(await ask("GET")).toBe("GET none");
  });

  it.each([
    ["GET", 1],
    ["DELETE", 1],
    ["POST", 3],
    ["PATCH", 3],
  ])("of the method %s takes %d connections for three times", async (method, count) => {
    for (let time = 0; time < 3; time += 1) await ask(method);
    expect(connections.size).toBe(count);
  });
});
