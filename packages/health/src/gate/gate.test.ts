import { CancelledError } from "@slipway/core";
import { describe, expect, test } from "vitest";

import { sampleCheck, samplePlan } from "../testing/sample-plan.ts";
import { type Script, scriptedProbe } from "../testing/scripted-probe.ts";
import { virtualClock } from "../testing/virtual-clock.ts";
import { gateStatistics } from "../statistics/gate-statistics.ts";
import { runGate } from "./gate.ts";
import type { GatePlan } from "./plan.ts";

const NEW = "1.4.2";
const OLD = "1.4.1";

async function gate(play: (index: number, now: number) => Script, plan: GatePlan = versioned()) {
  const clock = virtualClock();
  const { probe, sentAt } = scriptedProbe(clock, play);
  const result = await clock.run(runGate(plan, { probe, clock, signal: new AbortController().signal }));
  return { ...result, sentAt, statistics: gateStatistics(result) };
}

function versioned(parts: Parameters<typeof samplePlan>[0] = {}): GatePlan {
  return samplePlan({ checks: [sampleCheck({ version: NEW })], ...parts });
}

const well = (version = NEW): Script => ({ body: { version, checks: { database: true } } });
const sick = (version = NEW): Script => ({ status: 503, body: { version, checks: { database: false, redis: true } } });

describe("the verdict", () => {
  const cases: readonly [string, (index: number, now: number) => Script, verdict: string, reason: string, boolean][] = [
    ["healthy from the first sample", () => well(), "healthy", "ok", false],
    ["503 at first, then well", (i) => (i < 5 ? { status: 503 } : well()), "healthy", "ok", false],
    ["refused at first, then well", (i) => (i < 5 ? { error: "ECONNREFUSED" } : well()), "healthy", "ok", false],
    ["old at first, then new", (i) => (i < 5 ? well(OLD) : well()), "healthy", "ok", false],
    ["404 at first, then well", (i) => (i < 5 ? { status: 404 } : well()), "healthy", "ok", false],
    ["a failed check for ever", () => sick(), "unhealthy", "checks.database", true],
    ["refused for ever", () => ({ error: "ECONNREFUSED" }), "unhealthy", "connect.refused", true],
    ["hanging for ever", () => ({ takes: 60_000 }), "unhealthy", "timeout", true],
    ["not HTTP", () => ({ error: "HPE_INVALID_CONSTANT" }), "unhealthy", "http.malformed", true],
    ["only the old version, well", () => well(OLD), "not-live", "version.other", false],
    ["only the old version, sick", () => sick(OLD), "unhealthy", "checks.database", false],
    [
      "down at first, then only the old",
      (i) => (i < 5 ? { status: 502 } : well(OLD)),
      "not-live",
      "version.other",
      false,
    ],
    ["old and new in turn", (i) => well(i % 2 === 0 ? OLD : NEW), "not-live", "version.mixed", false],
    ["well and sick in turn", (i) => (i % 2 === 0 ? sick() : well()), "unhealthy", "checks.database", true],
    ["no version in the answer", () => ({ body: { status: "ok" } }), "misconfigured", "version.missing", false],
    ["401", () => ({ status: 401 }), "misconfigured", "status.401", false],
    ["a redirect", () => ({ status: 302, headers: { location: "/login" } }), "misconfigured", "status.302", false],
    ["an expired certificate", () => ({ error: "CERT_HAS_EXPIRED" }), "misconfigured", "tls.expired", false],
    ["404 for ever, never seen otherwise", () => ({ status: 404 }), "unhealthy", "status.404", false],
    [
      "404 where the old version answered",
      (i) => (i < 2 ? well(OLD) : { status: 404 }),
      "unhealthy",
      "status.404",
      true,
    ],
    ["a host name that does not exist", () => ({ error: "ENOTFOUND" }), "unhealthy", "dns.not-found", false],
    ["the runner's name server is gone", () => ({ error: "EAI_AGAIN" }), "inconclusive", "runner.dns", false],
    ["throttled for ever", () => ({ status: 429 }), "inconclusive", "status.429", false],
    ["a cached answer", () => ({ ...well(), headers: { age: "120" } }), "misconfigured", "cached", false],
    [
      "converges, then dies",
      (i) => (i < 10 ? well() : { error: "ECONNREFUSED" }),
      "unhealthy",
      "connect.refused",
      true,
    ],
    ["converges, then refuses", (i) => (i < 10 ? well() : { status: 403 }), "misconfigured", "status.403", false],
    ["one blip in the soak", (i) => (i === 12 ? sick() : well()), "degraded", "error-rate", false],
    [
      "one blip in each half of two soaks",
      (i) => (i === 12 || i === 40 ? sick() : well()),
      "degraded",
      "error-rate",
      false,
    ],
    ["one blip, then more", (i) => ([12, 36, 40].includes(i) ? sick() : well()), "unhealthy", "error-rate", true],
    ["two failures in the soak", (i) => (i % 10 === 7 ? sick() : well()), "unhealthy", "error-rate", true],
    ["slow", () => ({ ...well(), takes: 2_500 }), "unhealthy", "latency.p95", true],
    [
      "three slow answers",
      (i) => ({ ...well(), takes: [7, 9, 11].includes(i) ? 2_500 : 50 }),
      "degraded",
      "latency.p95",
      false,
    ],
    ["slow while it warms up", (i) => ({ ...well(), takes: i < 3 ? 5_000 : 50 }), "healthy", "ok", false],
    ["a status of warn", () => ({ body: { version: NEW, status: "warn" } }), "degraded", "status", false],
  ];
  test.each(cases)("of a service that is %s", async (...row) => {
    const [, play, verdict, reason, rollback] = row;
    const { ruling, shouldRollback } = await gate(play);
    expect(ruling).toMatchObject({ verdict, reason });
    expect(shouldRollback).toBe(rollback);
  });

  test("names what failed in its message", async () => {
    const { ruling } = await gate(() => sick());
    expect(ruling.message).toMatch(/^api: answered 503: checks\.database is false, until the end of 3 min 00 s/);
  });

  test.each<[string, (index: number) => Script]>([
    ["is unwell", () => sick()],
    ["is well in turn", (i) => (i % 2 === 0 ? sick() : well())],
    ["dies after it has converged", (i) => (i < 10 ? well() : { error: "ECONNREFUSED" })],
  ])("without an expected version asks for a rollback of what %s", async (_name, play) => {
    const { ruling, shouldRollback } = await gate(play, samplePlan());
    expect(ruling.verdict).toBe("unhealthy");
    expect(shouldRollback).toBe(true);
  });
});

describe("the schedule", () => {
  test("asks every interval until enough passes in a row, then watches every soak interval", async () => {
    const { sentAt, timeToHealthy, statistics, duration } = await gate((i) => (i < 2 ? { status: 503 } : well()));
    expect(sentAt.slice(0, 5)).toEqual([0, 3_000, 6_000, 9_000, 12_000]);
    expect(timeToHealthy).toBe(12_000);
    expect(sentAt.slice(5)).toEqual(Array.from({ length: 45 }, (_value, index) => 13_000 + index * 1_000));
    expect(duration).toBe(57_000);
    expect(statistics).toMatchObject({ samples: 45, failures: 0, errorRate: 0 });
    expect(statistics.errorRateUpper95).toBeCloseTo(0.0644, 4);
  });

  test("keeps the soak's rate when answers are slow", async () => {
    const { sentAt, statistics } = await gate((i) => ({ ...well(), takes: i < 3 ? 0 : 4_500 }));
    expect(sentAt.slice(3, 7)).toEqual([7_000, 8_000, 9_000, 10_000]);
    expect(statistics.p50).toBe(4_500);
  });

  test("lets at most ten requests of a check hang at once", async () => {
    const plan = samplePlan({ timings: { soakInterval: 100 }, budgets: { consecutiveFailureLimit: 1_000 } });
    const { sentAt } = await gate((i) => ({ ...well(), takes: i < 3 ? 0 : 60_000 }), plan);
    const [first = 0] = sentAt.slice(3);
    expect(sentAt.slice(3).filter((at) => at < first + 9_000)).toHaveLength(10);
  });

  test("leaves a throttling server alone for as long as it asks", async () => {
    const { sentAt } = await gate((i) => (i === 1 ? { status: 429, headers: { "retry-after": "20" } } : well()));
    expect(sentAt.slice(0, 4)).toEqual([0, 3_000, 23_000, 26_000]);
  });

  test("begins again when the old version comes back during the soak", async () => {
    const result = await gate((i) => (i === 8 ? well(OLD) : well()));
    expect(result.ruling.verdict).toBe("healthy");
    expect(result.round).toBe(2);
    expect(result.statistics.samples).toBe(45);
  });

  test("ends at the converge timeout, with the soak's time kept", async () => {
    const late = await gate(() => sick());
    expect(late.duration).toBe(180_000);
    const tight = await gate(() => sick(), versioned({ timings: { deadline: 100_000 } }));
    expect(tight.duration).toBe(55_000);
  });

  test("ends a hanging service by the converge timeout, not by the request's", async () => {
    const plan = versioned({ timings: { convergeTimeout: 5_000 } });
    const { ruling, duration, sentAt } = await gate(() => ({ takes: 60_000 }), plan);
    expect(ruling).toMatchObject({ verdict: "unhealthy", reason: "timeout" });
    expect(duration).toBe(5_000);
    expect(sentAt).toEqual([0]);
  });

  test.each([
    ["three refusals", { status: 403 }, 3],
    ["two failed handshakes", { error: "ERR_TLS_CERT_ALTNAME_INVALID" }, 2],
    ["a minute without the path", { status: 404 }, 21],
  ])("ends early after %s", async (_name, script, requests) => {
    const { sentAt } = await gate(() => script);
    expect(sentAt).toHaveLength(requests);
  });

  test("waits before its first request when told to", async () => {
    const { sentAt } = await gate(() => well(), versioned({ timings: { initialDelay: 7_000 } }));
    expect(sentAt[0]).toBe(7_000);
  });
});

describe("without a soak", () => {
  const plan = versioned({ timings: { soak: 0 } });

  test("a service that gets well is told within its passes' time", async () => {
    const moments = Array.from({ length: 20 }, (_value, index) => 1_000 + index * 3_150);
    const delays = await Promise.all(
      moments.map(async (moment) => {
        const { duration } = await gate((_index, now) => (now < moment ? { status: 503 } : well()), plan);
        return duration - moment;
      }),
    );
    expect(delays.toSorted((a, b) => a - b)[10]).toBeLessThanOrEqual(3 * 3_000 * 1.1);
    expect(Math.max(...delays)).toBeLessThanOrEqual(3 * 3_000);
  });

  test("the passes that converged decide, and bound no error rate", async () => {
    const { ruling, statistics, phase } = await gate((i) => (i < 2 ? { status: 503 } : { ...well(), takes: 40 }), plan);
    expect(ruling.verdict).toBe("healthy");
    expect(phase).toBe("converge");
    expect(statistics).toMatchObject({ samples: 5, failures: 2, errorRateUpper95: undefined, p95: 40 });
  });
});

describe("several checks", () => {
  const plan = samplePlan({
    checks: [
      sampleCheck({ name: "api", url: "http://a.test/", version: NEW }),
      sampleCheck({ name: "extra", url: "http://b.test/", critical: false }),
    ],
  });

  test("a check that is not critical only degrades", async () => {
    const clock = virtualClock();
    const { probe } = scriptedProbe(clock, (_i, _now, { url }) => (url.hostname === "a.test" ? well() : sick()));
    const result = await clock.run(runGate(plan, { probe, clock, signal: new AbortController().signal }));
    expect(result.ruling).toMatchObject({ verdict: "degraded", reason: "checks.database", check: "extra" });
    expect(result.shouldRollback).toBe(false);
  });
});

describe("cancellation", () => {
  test.each([
    ["the delay", 5_000],
    ["the converge phase", 12_000],
    ["the soak", 30_000],
  ])("during %s ends the gate at once", async (_name, after) => {
    const clock = virtualClock();
    const controller = new AbortController();
    const { probe } = scriptedProbe(clock, () => ({ ...well(), takes: 900 }));
    const plan = versioned({ timings: { initialDelay: 10_000 } });
    void clock.sleep(after).then(() => controller.abort(new CancelledError("cancelled")));
    const result = await clock.run(runGate(plan, { probe, clock, signal: controller.signal }));
    expect(result.ruling.verdict).toBe("cancelled");
    expect(result.shouldRollback).toBe(false);
    expect(result.duration).toBe(after);
  });
});

describe("the runner's own network", () => {
  const plan = samplePlan({ checks: [sampleCheck({ version: NEW })], controlUrl: new URL("https://control.test/") });

  async function withControl(control: Script, service: (index: number) => Script) {
    const clock = virtualClock();
    let asked = 0;
    const isControl = (url: URL): boolean => url.hostname === "control.test";
    const { probe, requests } = scriptedProbe(clock, (_index, _now, { url }) =>
      isControl(url) ? control : service((asked += 1)),
    );
    const result = await clock.run(runGate(plan, { probe, clock, signal: new AbortController().signal }));
    return { ...result, controls: requests.filter(({ url }) => isControl(url)).length };
  }

  test("is blamed when the control address does not answer either", async () => {
    const { ruling, shouldRollback } = await withControl({ error: "ETIMEDOUT" }, () => ({ error: "ETIMEDOUT" }));
    expect(ruling).toMatchObject({ verdict: "inconclusive", reason: "runner.network" });
    expect(shouldRollback).toBe(false);
  });

  test("is not blamed when the control address answers, with whatever", async () => {
    const { ruling, shouldRollback, controls } = await withControl({ status: 403 }, () => ({ error: "ETIMEDOUT" }));
    expect(ruling).toMatchObject({ verdict: "unhealthy", reason: "connect.timeout" });
    expect(shouldRollback).toBe(true);
    expect(controls).toBe(10);
  });

  test("is not asked about when the service answers, or fails once", async () => {
    expect((await withControl({}, () => sick())).controls).toBe(0);
    expect((await withControl({}, (i) => (i === 1 ? { error: "ECONNRESET" } : well()))).controls).toBe(0);
  });

  test("lost during the soak proves nothing", async () => {
    const { ruling } = await withControl({ error: "ENETUNREACH" }, (i) => (i <= 5 ? well() : { error: "ENOTFOUND" }));
    expect(ruling).toMatchObject({ verdict: "inconclusive", reason: "runner.network" });
  });
});

describe("required confidence", () => {
  const strict = (timings: { soak: number; soakInterval: number }): GatePlan =>
    versioned({ timings, budgets: { requireConfidence: 0.95 } });

  test("that few samples cannot give makes the gate inconclusive", async () => {
    const { ruling } = await gate(() => well(), strict({ soak: 30_000, soakInterval: 1_000 }));
    expect(ruling).toMatchObject({ verdict: "inconclusive", reason: "confidence" });
    expect(ruling.message).toContain("below 9.5 %, not 1 %");
  });

  test("is reached by 299 clean samples, and not by 298", async () => {
    expect((await gate(() => well(), strict({ soak: 29_900, soakInterval: 100 }))).ruling.verdict).toBe("healthy");
    expect((await gate(() => well(), strict({ soak: 29_800, soakInterval: 100 }))).ruling.verdict).toBe("inconclusive");
  });
});
