import { describe, expect, test } from "vitest";

import type { MetricRule } from "../metrics/metric-rule.ts";
import { parseSelector } from "../metrics/selector.ts";
import { sampleCheck, samplePlan } from "../testing/sample-plan.ts";
import { scriptedProbe } from "../testing/scripted-probe.ts";
import { virtualClock } from "../testing/virtual-clock.ts";
import { runGate } from "./gate.ts";

function selector(text: string) {
  const parsed = parseSelector(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

const rule: MetricRule = {
  selector: selector('requests{status=~"5.."}'),
  per: selector("requests"),
  of: "increase",
  comparisons: [{ kind: "lt", limit: 0.01 }],
};

interface Counters {
  readonly good: number;
  readonly bad: number;
  readonly process?: number;
}

async function gate(play: (index: number) => Counters) {
  const clock = virtualClock();
  const { probe } = scriptedProbe(clock, (index) => {
    const { good, bad, process } = play(index);
    const start = process === undefined ? "" : `process_start_time_seconds ${process}\n`;
    return { body: `requests{status="200"} ${good}\nrequests{status="500"} ${bad}\n${start}` };
  });
  const plan = samplePlan({ checks: [sampleCheck({ expect: { preset: "metrics", metrics: [rule] } })] });
  return clock.run(runGate(plan, { probe, clock, signal: new AbortController().signal }));
}

describe("a share of failed requests, from a service's own counters", () => {
  test.each<[string, (index: number) => Counters, string, string]>([
    ["that stays small", (i) => ({ good: 1_000 * i, bad: 5, process: 1 }), "healthy", "ok"],
    ["that was large only before", (i) => ({ good: 1_000 * i, bad: 900_000, process: 1 }), "healthy", "ok"],
    ["that grows", (i) => ({ good: 1_000 * i, bad: 20 * i, process: 1 }), "unhealthy", "metrics.requests"],
    [
      "that grows on one of two instances",
      (i) => ({ good: 500 * i, bad: i % 2 === 0 ? 20 * i : 0, process: i % 2 }),
      "unhealthy",
      "metrics.requests",
    ],
    ["across a restart", (i) => ({ good: 100 * (i % 20), bad: 0, process: 1 + Math.floor(i / 20) }), "healthy", "ok"],
    ["without traffic", () => ({ good: 7, bad: 0, process: 1 }), "inconclusive", "no-data"],
    [
      "of processes that are never met twice",
      (i) => ({ good: 100 * i, bad: 0, process: i }),
      "inconclusive",
      "no-data",
    ],
    ["of processes that do not say which they are", (i) => ({ good: 100 * i, bad: 0 }), "inconclusive", "no-data"],
  ])("%s", async (_name, play, verdict, reason) => {
    expect((await gate(play)).ruling).toMatchObject({ verdict, reason });
  });
});
