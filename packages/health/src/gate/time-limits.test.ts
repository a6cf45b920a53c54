import { setTimeout as sleep } from "node:timers/promises";

import type { Clock } from "@slipway/core";
import { afterAll, describe, expect, test } from "vitest";

import { httpProbe } from "../probe/http-probe.ts";
import { type FaultServer, type Play, faultServer, sendJson } from "../testing/fault-server.ts";
import { sampleCheck, samplePlan } from "../testing/sample-plan.ts";
import { runGate } from "./gate.ts";
import type { GatePlan } from "./plan.ts";

const servers: FaultServer[] = [];
afterAll(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const clock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, signal === undefined ? {} : { signal }),
};

/** The real probe, a real server and the real time. */
async function timed(play: Play, timings: Partial<GatePlan["timings"]>, burst: GatePlan["burst"]) {
  const server = await faultServer(play);
  servers.push(server);
  const plan = samplePlan({
    checks: [sampleCheck({ url: server.url.href })],
    timings: { interval: 200, soak: 0, ...timings },
    ...(burst === undefined ? {} : { burst }),
  });
  const begun = performance.now();
  const { ruling } = await runGate(plan, {
    probe: httpProbe({ userAgent: "slipway/test" }),
    clock,
    signal: new AbortController().signal,
  });
  return { ruling, elapsed: performance.now() - begun };
}

const hanging: Play = () => {};
const unready: Play = (_request, response) => void response.writeHead(503).end();
const wellThenHanging: Play = (_request, response, index) => {
  if (index < 3) sendJson(response, 200, { status: "ok" });
};

/** What a gate may need beyond its limit, in milliseconds; a timer may fire a millisecond early. */
const GRACE = 1_000;
const EARLY = 5;

describe.concurrent("in real time", () => {
  test.each<[string, Play, Partial<GatePlan["timings"]>, GatePlan["burst"], number, string]>([
    ["converge-timeout with a server that hangs", hanging, { convergeTimeout: 2_000 }, undefined, 2_000, "timeout"],
    [
      "converge-timeout with a server that is not ready",
      unready,
      { convergeTimeout: 2_000 },
      undefined,
      2_000,
      "status.503",
    ],
    ["the deadline with a server that hangs", hanging, { deadline: 2_500 }, undefined, 2_500, "timeout"],
    ["the deadline with a server that is not ready", unready, { deadline: 2_500 }, undefined, 2_500, "status.503"],
    [
      "the deadline with a server that hangs in the burst and the soak",
      wellThenHanging,
      { deadline: 3_000, soak: 1_000, soakInterval: 200 },
      { requests: 100, concurrency: 5 },
      3_000,
      "no-data",
    ],
  ])("a gate keeps %s", async (...row) => {
    const [, play, timings, burst, limit, reason] = row;
    const { ruling, elapsed } = await timed(play, timings, burst);
    expect(ruling.reason).toBe(reason);
    expect(elapsed).toBeGreaterThanOrEqual(limit - EARLY);
    expect(elapsed).toBeLessThanOrEqual(limit + GRACE);
  });
});
