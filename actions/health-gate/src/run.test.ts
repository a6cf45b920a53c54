import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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

async function gate(given: Readonly<Record<string, string>>, env = {}, files: Readonly<Record<string, string>> = {}) {
  const parsed = parse(given);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const workspace = await mkdtemp(path.join(tmpdir(), "gate-"));
  cleanups.push(() => rm(workspace, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(workspace, name), text);
  const base = fakePorts(definition);
  const ports = fakePorts(definition, { env, context: { ...base.context, workspace } });
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

  test("sends a burst before the soak, and counts it", async () => {
    const { url, requests } = await serve((_request, response) => json(response, 200, { status: "ok" }));
    const { conclusion, ports } = await gate({ url, burst: "300/8", "require-confidence": "95%", soak: "5s" });
    expect(conclusion).toEqual({ ok: true });
    expect(ports.written).toMatchObject({ verdict: "healthy", samples: 305, failures: 0 });
    expect(ports.log.text("info")).toContain("a burst of 300 requests to each check, at most 8 at once");
    expect(ports.markdown()).toContain("The numbers are those of the burst and the soak");
    expect(requests).toHaveLength(3 + 300 + 5);
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

describe("checks", () => {
  const good = (request: IncomingMessage, response: ServerResponse): void =>
    json(response, request.method === "POST" ? 201 : 200, { version: "1.4.2", token: "s3cret-token" });

  test("run side by side, and a functional one once, with its variables masked", async () => {
    const { url, requests } = await serve(good);
    const checks = `
- { name: api, url: "${url}", version: true, json: { path: token, exists: true } }
- { name: job, phase: smoke, method: POST, url: "${url}", headers: { authorization: "Bearer $TOKEN" }, body: { a: 1 } }
`;
    const { conclusion, ports } = await gate(
      { checks, "checks-env": "TOKEN", "expect-version": "1.4.2", soak: "5s" },
      { TOKEN: "s3cret-token" },
    );
    expect(conclusion).toEqual({ ok: true });
    const posts = requests.filter(({ method }) => method === "POST");
    expect(posts.map(({ headers }) => [headers.authorization, headers["idempotency-key"]])).toEqual([
      ["Bearer s3cret-token", "42-1-job"],
    ]);
    expect(requests).toHaveLength(3 + 1 + 5);
    expect(ports.log.masked).toContain("s3cret-token");
    expect(ports.markdown()).toContain("| job |");
  });

  test("from a file are read in the workspace", async () => {
    const { url } = await serve(good);
    const { ports } = await gate({ "checks-file": "gate.yml", soak: "1s" }, {}, { "gate.yml": `- url: "${url}"` });
    expect(ports.written.verdict).toBe("healthy");
  });

  test.each([
    [{ checks: "- { url: https://x, stauts: 200 }" }, "checks[0].stauts is not known"],
    [{ "checks-file": "gone.yml" }, "checks-file: gone.yml cannot be read"],
    [{ checks: "- { url: https://x }", "expect-version": "1" }, "no check asks for a version"],
    [
      { checks: "- { url: https://x, method: POST }", burst: "9" },
      "a burst needs a check that is polled with GET or HEAD",
    ],
    [{ checks: "- { url: https://x, critical: false }" }, "at least one check must be critical"],
    [{ checks: "- { url: https://x }\n- { url: https://x }" }, "two checks are called x"],
  ])("%j are refused before any request", async (given, message) => {
    await expect(gate(given)).rejects.toThrow(message);
  });
});

describe("the inputs", () => {
  test.each([
    [{ url: "ftp://x" }, "url"],
    [{}, "url"],
    [{ url: "https://x", "fly-regions": "fra; iad" }, "fly-regions"],
    [{ checks: "a", "fly-instances": "148e" }, "fly-instances"],
    [{ checks: "- url: https://x", headers: "a: b" }, "headers"],
    [{ checks: "a", "checks-file": "b" }, "checks-file"],
    [{ url: "https://x", "checks-env": "A" }, "checks-env"],
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
    [{ url: "https://x", burst: "2001" }, "burst"],
    [{ url: "https://x", burst: "300/51" }, "burst"],
    [{ url: "https://x", burst: "many" }, "burst"],
    [{ url: "https://x", burst: "300", soak: "0s" }, "burst"],
  ])("%j are refused for %s", (given, input) => {
    const parsed = parse(given);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.input)).toEqual([input]);
  });
});
