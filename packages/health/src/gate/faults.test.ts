import { gzipSync } from "node:zlib";

import { fakeClock } from "@slipway/core/testing";
import { afterEach, describe, expect, test } from "vitest";

import { httpProbe } from "../probe/http-probe.ts";
import { followingRedirects } from "../probe/redirects.ts";
import { type FaultServer, type Play, faultServer, sendJson } from "../testing/fault-server.ts";
import { sampleCheck, samplePlan } from "../testing/sample-plan.ts";
import { runGate } from "./gate.ts";

const servers: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

type Parts = Parameters<typeof sampleCheck>[0];
interface Options {
  readonly check?: Parts;
  readonly plan?: Omit<NonNullable<Parameters<typeof samplePlan>[0]>, "checks">;
  readonly host?: string;
}

/** The real probe against a real server; only the waiting between requests takes no time. */
async function gate(play: Play, { check, plan, host }: Options = {}) {
  const server = await faultServer(play, host === undefined ? {} : { host });
  servers.push(server);
  const asked = sampleCheck({ version: "2", ...check, url: server.url.href });
  const probe = followingRedirects(httpProbe({ userAgent: "slipway/test" }));
  const { signal } = new AbortController();
  const result = await runGate(samplePlan({ ...plan, checks: [asked] }), { probe, clock: fakeClock(), signal });
  return { ...result, requests: server.arrivals.length };
}

const well: Play = (_request, response) => sendJson(response, 200, { version: "2", checks: { database: true } });
const old: Play = (_request, response) => sendJson(response, 200, { version: "1", checks: { database: true } });
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Play =>
  (_request, response) =>
    void response.writeHead(code, headers).end();
const text =
  (type: string, body: string | Buffer, headers = {}): Play =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": type, ...headers }).end(body);
/** One way at first, another from the n-th request on. */
const until =
  (count: number, first: Play, then: Play): Play =>
  (request, response, index) =>
    (index < count ? first : then)(request, response, index);
const inTurn =
  (one: Play, other: Play): Play =>
  (request, response, index) =>
    (index % 2 === 0 ? one : other)(request, response, index);
const sick: Play = (_request, response) => sendJson(response, 503, { version: "2", checks: { database: false } });

const impatient: Options = {
  plan: { timings: { requestTimeout: 150, convergeTimeout: 10_000 } },
};
const short: Options = { plan: { timings: { convergeTimeout: 10_000 } } };
const json = '{"version":"2","checks":{"database":true}}';

type Row = readonly [
  fault: string,
  Play,
  Options,
  verdict: string,
  reason: string,
  rollback: boolean,
  /** Absent where a request may be given up before it has arrived, or others are under way when the gate ends. */
  requests?: number,
];

const rows: readonly Row[] = [
  ["nothing", well, {}, "healthy", "ok", false, 48],
  ["503, then well", until(4, status(503), well), {}, "healthy", "ok", false, 52],
  ["404, then well", until(4, status(404), well), {}, "healthy", "ok", false, 52],
  ["the old version, then the new", until(4, old, well), {}, "healthy", "ok", false, 52],
  ["flapping", inTurn(sick, well), {}, "unhealthy", "checks.database", true, 60],
  ["old and new behind one address", inTurn(old, well), {}, "not-live", "version.mixed", false, 60],
  ["only the old version", old, {}, "not-live", "version.other", false, 60],
  ["a failed check", sick, {}, "unhealthy", "checks.database", true, 60],
  ["hanging", () => {}, impatient, "unhealthy", "timeout", true],
  ["dripping", (_q, response) => void response.writeHead(200).write(" "), impatient, "unhealthy", "timeout", true],
  ["resetting", (request) => request.socket.resetAndDestroy(), short, "unhealthy", "connection.reset", true, 4],
  [
    "garbage",
    (request) => void request.socket.end("\u0001\u0002 garbage\r\n"),
    short,
    "unhealthy",
    "http.malformed",
    true,
    4,
  ],
  ["a redirect to a login", status(302, { location: "/login" }), {}, "misconfigured", "status.302", false, 3],
  [
    "Vercel's login",
    status(302, { location: "https://vercel.com/sso-api" }),
    {},
    "misconfigured",
    "vercel.protected",
    false,
    3,
  ],
  ["401", status(401), {}, "misconfigured", "status.401", false, 3],
  ["404", status(404), {}, "unhealthy", "status.404", false, 21],
  ["429 for a while", until(1, status(429, { "retry-after": "30" }), well), {}, "healthy", "ok", false, 49],
  ["429 for ever", status(429, { "retry-after": "60" }), {}, "inconclusive", "status.429", false, 3],
  ["a huge body", text("application/json", Buffer.alloc(2 ** 21, " ")), short, "unhealthy", "body.too-large", true, 4],
  ["invalid JSON", text("application/json", "{"), short, "unhealthy", "json.invalid", true, 4],
  [
    "a missing path",
    text("application/json", '{"version":"2"}'),
    { ...short, check: { expect: { preset: "checks" } } },
    "unhealthy",
    "checks",
    true,
    4,
  ],
  [
    "__proto__ as a check",
    text("application/json", '{"version":"2","checks":{"__proto__":false}}'),
    short,
    "unhealthy",
    "checks.__proto__",
    true,
    4,
  ],
  [
    "__proto__ as the version",
    text("application/json", '{"__proto__":{"version":"2"}}'),
    short,
    "misconfigured",
    "version.missing",
    false,
    4,
  ],
  ["gzip", text("application/json", gzipSync(json), { "content-encoding": "gzip" }), {}, "healthy", "ok", false, 48],
  ["IPv6 only", well, { host: "::1" }, "healthy", "ok", false, 48],
  [
    "hostile to HEAD",
    (request, response, index) => (request.method === "HEAD" ? status(405) : well)(request, response, index),
    {},
    "healthy",
    "ok",
    false,
    48,
  ],
  [
    "metrics that are HTML",
    text("text/html", "<html>"),
    { ...short, check: { version: "", expect: { preset: "metrics", version: undefined } } },
    "unhealthy",
    "metrics.invalid",
    true,
    4,
  ],
  [
    "well, then dead",
    until(10, well, (request) => request.socket.resetAndDestroy()),
    {},
    "unhealthy",
    "connection.reset",
    true,
  ],
];

describe("a service whose fault is", () => {
  test.each(rows.map((row) => ({ fault: row[0], row })))("$fault", async ({ row }) => {
    const [, play, options, verdict, reason, rollback, requests] = row;
    const result = await gate(play, options);
    expect(result.ruling).toMatchObject({ verdict, reason });
    expect(result.shouldRollback).toBe(rollback);
    if (requests !== undefined) expect(result.requests).toBe(requests);
    const { convergeTimeout, soak } = result.plan.timings;
    // A soak with a doubtful end is watched once more; nothing else may take longer than it was given.
    const limit = result.timeToHealthy === undefined ? convergeTimeout : result.timeToHealthy + 2 * soak;
    expect(result.duration).toBeLessThanOrEqual(limit + 1_000);
  });

  test("a slow tail is too slow", async () => {
    const slowTail: Play = (request, response, index) => {
      if (index % 5 === 4) setTimeout(() => well(request, response, index), 900);
      else well(request, response, index);
    };
    const { ruling, shouldRollback, requests } = await gate(slowTail, { plan: { budgets: { maxLatencyP95: 600 } } });
    expect(ruling).toMatchObject({ verdict: "unhealthy", reason: "latency.p95" });
    expect(shouldRollback).toBe(true);
    expect(requests).toBe(48);
  });
});
