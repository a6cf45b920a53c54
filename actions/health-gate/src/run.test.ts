import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { parseInputs } from "@slipway/core";
import { fakePorts } from "@slipway/core/testing";
import { afterEach, describe, expect, test } from "vitest";

import { definition } from "./definition.ts";
import { run } from "./run.ts";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse, index: number) => void) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length - 1);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  cleanups.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/health?key=hidden`, requests };
}

function parse(given: Readonly<Record<string, string>>) {
  const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  return parseInputs(definition, env);
}

async function gate(given: Readonly<Record<string, string>>) {
  const parsed = parse(given);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const workspace = await mkdtemp(path.join(tmpdir(), "gate-"));
  cleanups.push(() => rm(workspace, { recursive: true }));
  const base = fakePorts(definition);
  const ports = fakePorts(definition, { context: { ...base.context, workspace } });
  const conclusion = await run(parsed.inputs, ports);
  return { conclusion, ports, workspace };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

describe("health-gate", () => {
  test("passes a healthy release and says what it saw", async () => {
    const { url, requests } = await serve((_request, response) =>
      json(response, 200, { version: "1.4.2", checks: { database: true } }),
    );
    const { conclusion, ports, workspace } = await gate({
      url,
      "expect-version": "v1.4.2",
      headers: "Authorization: Bearer s3cret-token",
      report: "out/gate.json",
    });
    expect(conclusion).toEqual({ ok: true });
    expect(ports.written).toMatchObject({
      verdict: "healthy",
      reason: "ok",
      "should-rollback": false,
      "version-observed": "1.4.2",
      "versions-seen": ["1.4.2"],
      samples: 45,
      failures: 0,
      "error-rate": 0,
      "error-rate-upper95": 0.064404,
      "time-to-healthy": 6_000,
      report: "out/gate.json",
    });
    expect(ports.written["status-description"]).toMatch(/^healthy version=1\.4\.2 p95=\d+ms n=45$/);
    expect(requests).toHaveLength(48);
    expect(requests.every(({ headers }) => headers.authorization === "Bearer s3cret-token")).toBe(true);
    expect(new Set(requests.map(({ socket }) => socket)).size).toBe(48);
    expect(ports.log.masked).toEqual(expect.arrayContaining(["Bearer s3cret-token", "s3cret-token"]));
    const report = await readFile(path.join(workspace, "out/gate.json"), "utf8");
    expect(JSON.parse(report)).toMatchObject({ verdict: "healthy", versionsSeen: ["1.4.2"], decidedIn: "soak" });
    for (const text of [report, ports.markdown(), ports.log.text()]) expect(text).not.toMatch(/s3cret|hidden/);
  });

  test("fails an unhealthy release with the check that is false as the reason", async () => {
    const { url } = await serve((_request, response) =>
      json(response, 503, { version: "1.4.2", checks: { database: false } }),
    );
    const { conclusion, ports } = await gate({ url, "expect-version": "1.4.2", "converge-timeout": "20s" });
    expect(conclusion).toMatchObject({ ok: false, message: expect.stringContaining("checks.database is false") });
    expect(ports.written).toMatchObject({
      verdict: "unhealthy",
      reason: "checks.database",
      "should-rollback": true,
      failures: ports.written.samples,
      "error-rate": 1,
    });
    expect(ports.written).not.toHaveProperty("time-to-healthy");
    expect(ports.markdown()).toContain("The release is unhealthy");
  });

  test("fails with not-live when the old release keeps answering", async () => {
    const { url } = await serve((_request, response) => json(response, 200, { version: "1.4.1" }));
    const { conclusion, ports } = await gate({ url, "expect-version": "1.4.2", "converge-timeout": "20s" });
    expect(conclusion).toMatchObject({ ok: false, hint: expect.stringContaining("a rollback would change nothing") });
    expect(ports.written).toMatchObject({ verdict: "not-live", "should-rollback": false, "version-observed": "1.4.1" });
  });

  test("passes a verdict that fail-on does not name, with a warning", async () => {
    const { url } = await serve((_request, response) => json(response, 200, { version: "1.4.1" }));
    const { conclusion, ports } = await gate({
      url,
      "expect-version": "1.4.2",
      "converge-timeout": "20s",
      "fail-on": "unhealthy",
    });
    expect(conclusion).toEqual({ ok: true });
    expect(ports.log.text("warning")).toMatch(/^not-live: /);
  });
});

describe("the inputs", () => {
  test.each([
    [{ url: "ftp://x" }, "url"],
    [{ url: "https://x", interval: "3" }, "interval"],
    [{ url: "https://x", "expect-status": "ok" }, "expect-status"],
    [{ url: "https://x", body: "{}" }, "body"],
    [{ url: "https://x", "version-path": "version" }, "version-path"],
    [{ url: "https://x", "version-path": "a..b", "expect-version": "1" }, "version-path"],
    [{ url: "https://x", method: "HEAD", contains: "ok" }, "contains"],
    [{ url: "https://x", headers: "no colon" }, "headers"],
    [{ url: "https://x", headers: "Host: other" }, "headers"],
    [{ url: "https://x", soak: "10m" }, "deadline"],
    [{ url: "https://x", preset: "maybe" }, "preset"],
    [{ url: "https://x", "require-confidence": "100%" }, "require-confidence"],
    [{ url: "https://x", "require-confidence": "0.95" }, "require-confidence"],
    [{ url: "https://x", "fail-on": "healthy" }, "fail-on"],
  ])("%j are refused for %s", (given, input) => {
    const parsed = parse(given);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.input)).toEqual([input]);
  });
});
