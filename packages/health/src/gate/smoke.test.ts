import { describe, expect, test } from "vitest";

import { expectStatus } from "../check/check.ts";
import { sampleCheck, samplePlan } from "../testing/sample-plan.ts";
import { type Script, scriptedProbe } from "../testing/scripted-probe.ts";
import { virtualClock } from "../testing/virtual-clock.ts";
import { runGate } from "./gate.ts";

const created = expectStatus({ text: "2xx", ranges: [[200, 299]] });

async function gate(
  play: (try_: number) => Script,
  critical = true,
  service: (index: number) => Script = () => well(),
) {
  const clock = virtualClock();
  let tries = 0;
  let polls = 0;
  const isSmoke = (url: URL): boolean => url.hostname === "jobs.test";
  const { probe, requests, sentAt } = scriptedProbe(clock, (_index, _now, { url }) =>
    isSmoke(url) ? play((tries += 1)) : service((polls += 1)),
  );
  const jobs = sampleCheck({
    name: "jobs",
    mode: "smoke",
    critical,
    url: "http://jobs.test/api/v1/jobs",
    request: { method: "POST", body: "{}" },
    expect: created,
  });
  const plan = samplePlan({ checks: [sampleCheck({ version: "2" }), jobs] });
  const result = await clock.run(runGate(plan, { probe, clock, signal: new AbortController().signal }));
  return { ...result, tries, sentAt, order: requests.map(({ url }) => isSmoke(url)) };
}

const well = (version = "2"): Script => ({ body: { version } });

describe("a functional check", () => {
  test("is sent exactly once, after the release has converged and before it is watched", async () => {
    const { ruling, tries, order } = await gate(() => ({ status: 201 }));
    expect(ruling.verdict).toBe("healthy");
    expect(tries).toBe(1);
    expect(order.indexOf(true)).toBe(3);
  });

  test.each<[string, Script, string, string, boolean]>([
    ["answers 500", { status: 500 }, "unhealthy", "status.500", true],
    ["refuses the credentials", { status: 401 }, "misconfigured", "status.401", false],
    ["hangs", { takes: 60_000 }, "unhealthy", "timeout", true],
    ["is reset after it was sent", { error: "ECONNRESET", sent: true }, "unhealthy", "connection.reset", true],
    ["is throttled", { status: 429 }, "inconclusive", "status.429", false],
  ])("that %s decides, and is not sent again", async (...row) => {
    const [, script, verdict, reason, rollback] = row;
    const result = await gate(() => script);
    expect(result.ruling).toMatchObject({ verdict, reason, check: "jobs" });
    expect(result.shouldRollback).toBe(rollback);
    expect(result.tries).toBe(1);
    expect(result.order).toHaveLength(4);
  });

  test("that never reached the server is sent again", async () => {
    const { ruling, tries } = await gate((n) => (n < 3 ? { error: "ECONNREFUSED" } : { status: 202 }));
    expect(ruling.verdict).toBe("healthy");
    expect(tries).toBe(3);
  });

  test("that never reaches the server is given up after three tries", async () => {
    const { ruling, tries } = await gate(() => ({ error: "ECONNREFUSED" }));
    expect(ruling).toMatchObject({ verdict: "unhealthy", reason: "connect.refused" });
    expect(tries).toBe(3);
  });

  test("that is not critical only degrades", async () => {
    const { ruling, tries } = await gate(() => ({ status: 500 }), false);
    expect(ruling).toMatchObject({ verdict: "degraded", reason: "status.500" });
    expect(tries).toBe(1);
  });

  test("is not sent again when the release must converge again", async () => {
    const { round, tries, ruling } = await gate(
      () => ({ status: 201 }),
      true,
      (n) => well(n === 8 ? "1" : "2"),
    );
    expect(ruling.verdict).toBe("healthy");
    expect(round).toBe(2);
    expect(tries).toBe(1);
  });
});
