import assert from "node:assert/strict";
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const SETTINGS = {
  HOST: "127.0.0.1",
  PORT: "0",
  GIT_SHA: "feed123",
  REDIS_URL: "redis://127.0.0.1:6379",
  GEMINI_API_KEY: "x",
  S3_ENDPOINT: "http://127.0.0.1:9000",
  JWT_SECRET: "x",
};
const NOBODY_LISTENS = "postgresql://user:canary-password@127.0.0.1:1/structra";

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(program: string, env: Readonly<Record<string, string>>) {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child: Child = spawn(process.execPath, [file], { env: { ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "close").then(([code]) => ({ code: Number(code), output }));
  return { child, ended };
}

/** Waits for the log line that says where the server listens. */
async function listening(child: Child): Promise<number> {
  for await (const line of createInterface(child.stdout)) {
    const entry = JSON.parse(line) as { message: string; port: number };
    if (entry.message === "listening") return entry.port;
  }
  throw new Error("The server ended before it listened");
}

describe("the server's process", () => {
  test("does not start without what it requires, and names it", async () => {
    const { code, output } = await start("server.js", { HOST: "127.0.0.1", JWT_SECRET: "canary" }).ended;
    assert.equal(code, 1);
    for (const name of ["DATABASE_URL", "REDIS_URL", "GEMINI_API_KEY", "S3_ENDPOINT"])
      assert.match(output, new RegExp(`${name} is required`));
    assert.doesNotMatch(output, /JWT_SECRET|canary/);
  });

  test("says why it cannot listen", async () => {
    const first = start("server.js", { ...SETTINGS, DATABASE_URL: NOBODY_LISTENS });
    try {
      const port = String(await listening(first.child));
      const second = await start("server.js", { ...SETTINGS, PORT: port, DATABASE_URL: NOBODY_LISTENS }).ended;
      assert.equal(second.code, 1);
      assert.match(second.output, /EADDRINUSE/);
    } finally {
      first.child.kill("SIGTERM");
      await first.ended;
    }
  });

  for (const signal of ["SIGTERM", "SIGINT"] as const)
    test(`starts without a database and, on ${signal}, ends the request in flight before it stops`, async () => {
      const { child, ended } = start("server.js", { ...SETTINGS, DATABASE_URL: NOBODY_LISTENS });
      const port = await listening(child);
      const health = await fetch(`http://127.0.0.1:${port}/health`);
      assert.equal(health.status, 503);
      assert.equal(((await health.json()) as { version: string }).version, "feed123");

      // A request whose body is not complete yet is in flight.
      const body = "{}";
      const socket = connect(port, "127.0.0.1");
      let answer = "";
      socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
      const closed = once(socket, "close");
      const head = `POST /api/projects HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
      socket.write(`${head}\r\nExpect: 100-continue\r\n\r\n`);
      await once(socket, "data"); // "100 Continue": the server has the request.

      child.kill(signal);
      await untilRefused(port);
      socket.write(body);
      await closed;
      assert.match(answer, /HTTP\/1\.1 400 Bad Request\r\n/);
      assert.match(answer, /connection: close\r\n/i);
      const { code, output } = await ended;
      assert.equal(code, 0);
      assert.match(output, /"message":"stopped","drained":true/);
      assert.doesNotMatch(output, /canary-password/);
    });
});

/** Connects again and again until the port is closed. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const [outcome] = await Promise.race([
      once(socket, "connect").then(() => ["open"]),
      new Promise<string[]>((resolve) => socket.once("error", () => resolve(["refused"]))),
    ]);
    socket.destroy();
    if (outcome === "refused") return;
  }
}
