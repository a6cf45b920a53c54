import { execFileSync } from "node:child_process";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { judge } from "../check/judge.ts";
import { daysUntil } from "../gate/certificate-ruling.ts";
import { runGate } from "../gate/gate.ts";
import { TestAuthority, inDays } from "../testing/certificates.ts";
import { type FaultServer, faultServer, sendJson } from "../testing/fault-server.ts";
import { sampleCheck, samplePlan } from "../testing/sample-plan.ts";
import { virtualClock } from "../testing/virtual-clock.ts";
import { httpProbe } from "./http-probe.ts";

const NAME = "service.test";

function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "pipe" });
    return true;
  } catch {
    console.warn("skipped: certificates are made with the openssl command, which is not here");
    return false;
  }
}

describe.skipIf(!hasOpenssl())("over TLS, a probe", () => {
  const servers: FaultServer[] = [];
  let authority: TestAuthority;

  beforeAll(() => {
    authority = new TestAuthority();
  });
  afterAll(async () => {
    authority.dispose();
    await Promise.all(servers.map((server) => server.close()));
  });

  const probe = () =>
    httpProbe({
      userAgent: "slipway/test",
      ca: authority.cert,
      lookup: (_host, _options, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
    });

  async function serve(tls: { key: string; cert: string }, host = NAME): Promise<URL> {
    const server = await faultServer((_request, response) => sendJson(response, 200, { status: "ok" }), { tls });
    servers.push(server);
    return new URL(`https://${host}:${server.url.port}/health`);
  }

  async function outcome(url: URL) {
    const check = sampleCheck({ url: url.href });
    const { signal } = new AbortController();
    const answer = await probe()(check.request, { timeout: 10_000, signal });
    return {
      ...judge(check, answer, new Date()),
      timing: answer.timing,
      sent: answer.kind === "response" || answer.sent,
    };
  }

  test("accepts a good certificate, and reads how long it lasts", async () => {
    const result = await outcome(await serve(authority.issue({ name: NAME, until: inDays(30.5) })));
    expect(result).toMatchObject({ class: "pass", status: 200 });
    expect(daysUntil(result.certificateEnds ?? 0, new Date())).toBe(30);
    expect(result.timing.secure).toBeGreaterThan(0);
  });

  test.each<[string, () => Promise<URL>, string]>([
    ["has expired", () => serve(authority.issue({ name: NAME, from: inDays(-30), until: inDays(-1) })), "tls.expired"],
    ["is not valid yet", () => serve(authority.issue({ name: NAME, from: inDays(2) })), "tls.not-yet-valid"],
    ["is for another name", () => serve(authority.issue({ name: "other.test" })), "tls.name"],
    ["is self-signed", () => serve(authority.selfSigned(NAME)), "tls.self-signed"],
    ["comes from an unknown authority", () => serve(strangers().issue({ name: NAME })), "tls.untrusted"],
  ])("refuses a certificate that %s, before it sends the request", async (_name, start, code) => {
    const url = await start();
    expect(await outcome(url)).toMatchObject({ class: "tls", code, sent: false });
    expect(servers.at(-1)?.arrivals).toEqual([]);
  });

  function strangers(): TestAuthority {
    const stranger = new TestAuthority();
    cleanups.push(() => stranger.dispose());
    return stranger;
  }
  const cleanups: (() => void)[] = [];
  afterAll(() => {
    for (const cleanup of cleanups) cleanup();
  });

  test("meets a server without TLS", async () => {
    const server = await faultServer((_request, response) => sendJson(response, 200, {}));
    servers.push(server);
    expect(await outcome(new URL(`https://${NAME}:${server.url.port}/`))).toMatchObject({ class: "tls" });
  });

  test.each([
    ["expired", -1, "misconfigured", "tls.expired"],
    ["about to end", 10.5, "degraded", "tls.expires-soon"],
    ["good", 40, "healthy", "ok"],
  ])("tells the gate of a certificate that is %s", async (...row) => {
    const [, days, verdict, reason] = row;
    const url = await serve(authority.issue({ name: NAME, from: inDays(-60), until: inDays(days) }));
    const clock = virtualClock(new Date());
    const plan = samplePlan({ checks: [sampleCheck({ url: url.href })], timings: { soak: 2_000 } });
    const result = await runGate(plan, {
      probe: probe(),
      clock: skipping(clock),
      signal: new AbortController().signal,
    });
    expect(result.ruling).toMatchObject({ verdict, reason });
    expect(result.shouldRollback).toBe(false);
  });
});

/** Time that does not wait, for probes that do. */
function skipping(clock: ReturnType<typeof virtualClock>) {
  return {
    ...clock,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      clock.advance(milliseconds);
      await Promise.resolve();
    },
  };
}
