import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { quietHttp } from "@slipway/core/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type Sender, openSender } from "./send.ts";

const SIZE = 20 * 1024 * 1024;
let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-send-"));
  path = join(folder, "large");
  await writeFile(path, Buffer.alloc(SIZE, 7));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function withServer(
  listener: RequestListener,
  test: (sender: Sender) => Promise<void>,
  idle?: number,
): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const apiUrl = new URL(`http://127.0.0.1:${port}`);
  const sender = openSender({ http: quietHttp(), token: "t", project: "p", team: "team_a", apiUrl }, 2, idle);
  try {
    await test(sender);
  } finally {
    sender.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const upload = (size = SIZE) => ({ sha: "a".repeat(40), size, source: { path } });
const { signal } = new AbortController();

describe("openSender", () => {
  it("sends a large file whole, in pieces, with its digest under both names", async () => {
    const seen = { bytes: 0, pieces: 0, url: "", headers: {} as Readonly<Record<string, unknown>> };
    await withServer(
      (request, response) => {
        Object.assign(seen, { url: request.url, headers: request.headers });
        request.on("data", (chunk: Buffer) => {
          seen.bytes += chunk.length;
          seen.pieces += 1;
        });
        request.on("end", () => response.end("{}"));
      },
      async (sender) => {
        expect(await sender.send(upload(), signal)).toMatchObject({ status: 200, text: "{}" });
      },
    );
    expect(seen).toMatchObject({ bytes: SIZE, url: "/v2/files?teamId=team_a" });
    expect(seen.pieces).toBeGreaterThan(10);
    const digest = "a".repeat(40);
    expect(seen.headers).toMatchObject({
      "x-vercel-digest": digest,
      "x-now-digest": digest,
      "content-length": `${SIZE}`,
    });
  });

  it("takes an answer that comes before all was sent, and sends no more", async () => {
    await withServer(
      (_request, response) => response.writeHead(413).end('{"error":{"code":"size_limit_exceeded"}}'),
      async (sender) => {
        expect(await sender.send(upload(), signal)).toMatchObject({ status: 413 });
      },
    );
  });

  it.each([
    ["shorter", SIZE / 2],
    ["longer", SIZE + 1_000],
    ["shorter, and small", 10],
  ])("refuses a file that has become %s", async (_what, size) => {
    await truncate(path, size);
    const announced = size < 1_000 ? 20 : SIZE;
    await withServer(
      (request, response) => request.resume().on("end", () => response.end("{}")),
      async (sender) => {
        await expect(sender.send(upload(announced), signal)).rejects.toThrow(/large has changed while it was uploaded/);
      },
    );
  });

  it("gives up a connection on which nothing moves, so that the file is sent again", async () => {
    await withServer(
      (request) => void request.resume(),
      async (sender) => {
        await expect(sender.send(upload(), signal)).rejects.toThrow("an upload stood still for 0.2 s");
      },
      200,
    );
  });

  it("ends with the signal", async () => {
    const job = new AbortController();
    await withServer(
      () => job.abort(new Error("cancelled")),
      async (sender) => {
        await expect(sender.send(upload(), job.signal)).rejects.toThrow();
      },
    );
  });

  it("sends nothing in the clear but to loopback", () => {
    const connection = {
      http: quietHttp(),
      token: "t",
      project: "p",
      team: undefined,
      apiUrl: new URL("http://vercel.com"),
    };
    expect(() => openSender(connection, 1)).toThrow("must be https");
  });
});
