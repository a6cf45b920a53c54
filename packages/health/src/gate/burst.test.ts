import { fakeClock } from "@slipway/core/testing";
import { afterEach, describe, expect, test } from "vitest";

import { httpProbe } from "../probe/http-probe.ts";
import { gateStatistics } from "../statistics/gate-statistics.ts";
import { type FaultServer, type Play, faultServer, sendJson } from "../testing/fault-server.ts";
import { sampleCheck, samplePlan } from "../testing/sample-plan.ts";
import { runGate } from "./gate.ts";

const servers: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Options {
  readonly plan?: Omit<NonNullable<Parameters<typeof samplePlan>[0]>, "checks">;
  readonly checks?: (url: string) => Parameters<typeof sampleCheck>[0][];
  readonly signal?: AbortSignal;
}

/** The real probe against a real server; only the waiting between requests takes no time. */
async function gate(play: Play, { plan, checks = () => [{}], signal }: Options = {}) {
  const server = await faultServer(play);
  servers.push(server);
  const asked = checks(server.url.href).map((parts) => sampleCheck({ url: server.url.href, ...parts }));
  const inBurst: { readonly name: string; readonly class: string }[] = [];
  const result = await runGate(samplePlan({ timings: { soak: 5_000 }, ...plan, checks: asked }), {
    probe: httpProbe({ userAgent: "slipway/test" }),
    clock: fakeClock(),
    signal: signal ?? new AbortController().signal,
    observe(event) {
      if (event.kind === "sample" && event.sample.phase === "burst")
        inBurst.push({ name: event.check.name, class: event.sample.class });
    },
  });
  return { ...result, arrivals: server.arrivals, inBurst, statistics: gateStatistics(result) };
}

const well: Play = (_request, response) => sendJson(response, 200, { status: "ok" });
const status =
  (code: number): Play =>
  (_request, response) =>
    void response.writeHead(code).end();
/** Requests that a gate sends before its burst. */
const BEFORE = 3;

describe("a burst", () => {
  test("sends exactly as many requests as it should, each on a connection of its own, before the soak", async () => {
    const { ruling, arrivals, inBurst, statistics, traces } = await gate(well, {
      plan: { burst: { requests: 40, concurrency: 7 } },
    });
    expect(ruling.verdict).toBe("healthy");
    expect(arrivals).toHaveLength(BEFORE + 40 + 5);
    expect(new Set(arrivals.map(({ port }) => port)).size).toBe(BEFORE + 40 + 5);
    expect(inBurst).toHaveLength(40);
    expect(statistics).toMatchObject({ samples: 45, failures: 0 });
    const phases = traces[0]?.samples.map(({ phase }) => phase) ?? [];
    expect(phases.lastIndexOf("burst")).toBeLessThan(phases.indexOf("soak"));
  });

  test("keeps to its concurrency, and uses it", async () => {
    let open = 0;
    let most = 0;
    const slow: Play = (request, response, index) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        well(request, response, index);
      }, 30);
    };
    const { arrivals } = await gate(slow, {
      plan: { burst: { requests: 16, concurrency: 4 }, timings: { soak: 1_000 } },
    });
    expect(most).toBe(4);
    expect(arrivals).toHaveLength(BEFORE + 16 + 1);
  });

  test("asks one check after the other", async () => {
    const { inBurst } = await gate(well, {
      plan: { burst: { requests: 16, concurrency: 4 }, timings: { soak: 1_000 } },
      checks: () => [{ name: "one" }, { name: "other" }],
    });
    const order = inBurst.map(({ name }) => name);
    expect(order).toEqual([...Array.from({ length: 16 }, () => "one"), ...Array.from({ length: 16 }, () => "other")]);
  });

  test("leaves alone what is not a read, and functional checks", async () => {
    const { arrivals, inBurst } = await gate(well, {
      plan: { burst: { requests: 10, concurrency: 2 }, timings: { soak: 1_000 } },
      checks: (url) => [
        { name: "get" },
        { name: "post", url: `${url}?post`, request: { method: "POST", body: "{}" } },
        { name: "smoke", url: `${url}?smoke`, mode: "smoke" },
      ],
    });
    expect(arrivals.filter(({ url }) => url.endsWith("?smoke"))).toHaveLength(1);
    expect(inBurst.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, () => "get"));
  });

  test("proves an error rate that a short soak would not show", async () => {
    const seldom: Play = (request, response, index) =>
      (index % 10 === 9 ? status(500) : well)(request, response, index);
    const { ruling, shouldRollback, inBurst } = await gate(seldom, {
      plan: { burst: { requests: 100, concurrency: 5 }, timings: { soak: 1_000 } },
    });
    expect(ruling).toMatchObject({ verdict: "unhealthy", reason: "error-rate" });
    expect(shouldRollback).toBe(true);
    expect(inBurst.length).toBeLessThanOrEqual(100);
  });

  test("ends early when nothing answers well any more", async () => {
    const dead: Play = (request, response, index) => (index < BEFORE ? well : status(500))(request, response, index);
    const { ruling, arrivals } = await gate(dead, { plan: { burst: { requests: 2_000, concurrency: 4 } } });
    expect(ruling).toMatchObject({ verdict: "unhealthy", reason: "status.500" });
    // Three failures in a row for each of four lanes, and what was under way by then.
    expect(arrivals.length).toBeGreaterThanOrEqual(BEFORE + 12);
    expect(arrivals.length).toBeLessThanOrEqual(BEFORE + 12 + 4);
  });

  test("does not take one blip for a row of failures", async () => {
    const blip: Play = (request, response, index) =>
      (index >= BEFORE + 297 && index < BEFORE + 300 ? status(500) : well)(request, response, index);
    const { ruling } = await gate(blip, {
      plan: { burst: { requests: 300, concurrency: 3 }, timings: { soak: 5_000 } },
    });
    expect(ruling.verdict).toBe("healthy");
  });

  test("gives require-confidence the samples that it needs", async () => {
    const budgets = { requireConfidence: 0.95 };
    const without = await gate(well, { plan: { budgets } });
    expect(without.ruling).toMatchObject({ verdict: "inconclusive", reason: "confidence" });
    const { ruling, statistics } = await gate(well, { plan: { budgets, burst: { requests: 299, concurrency: 10 } } });
    expect(ruling.verdict).toBe("healthy");
    expect(statistics.errorRateUpper95).toBeLessThan(0.01);
  });

  test("stops with the first 429, which is no failure", async () => {
    const limited: Play = (request, response, index) =>
      (index === BEFORE + 20 ? status(429) : well)(request, response, index);
    const { ruling, inBurst, statistics } = await gate(limited, {
      plan: { burst: { requests: 500, concurrency: 4 } },
    });
    expect(ruling.verdict).toBe("healthy");
    expect(inBurst.filter(({ class: name }) => name === "throttled")).toHaveLength(1);
    expect(inBurst.length).toBeGreaterThanOrEqual(18);
    expect(inBurst.length).toBeLessThanOrEqual(20 + 4);
    expect(statistics).toMatchObject({ samples: inBurst.length - 1 + 5, failures: 0 });
  });

  test("makes the release converge again when the old version answers, and is sent again then", async () => {
    const version =
      (text: string): Play =>
      (_request, response) =>
        sendJson(response, 200, { version: text });
    const mixed: Play = (request, response, index) =>
      version(index === BEFORE + 5 ? "1" : "2")(request, response, index);
    const { ruling, round, statistics } = await gate(mixed, {
      plan: { burst: { requests: 20, concurrency: 1 } },
      checks: () => [{ version: "2" }],
    });
    expect(ruling.verdict).toBe("healthy");
    expect(round).toBe(2);
    expect(statistics.samples).toBe(20 + 5);
  });

  test("ends when the job is cancelled", async () => {
    const controller = new AbortController();
    const cancelling: Play = (request, response, index) => {
      if (index === BEFORE + 10) controller.abort();
      else well(request, response, index);
    };
    const { ruling, arrivals } = await gate(cancelling, {
      plan: { burst: { requests: 500, concurrency: 2 } },
      signal: controller.signal,
    });
    expect(ruling.verdict).toBe("cancelled");
    expect(arrivals.length).toBeLessThanOrEqual(BEFORE + 10 + 2);
  });
});
