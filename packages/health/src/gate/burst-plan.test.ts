import { describe, expect, test } from "vitest";

import { sampleCheck, samplePlan } from "../testing/sample-plan.ts";
import { isBurstable, parseBurst } from "./burst-plan.ts";
import { planProblems } from "./plan.ts";

describe("the size of a burst", () => {
  test.each([
    ["300", 300, 10],
    ["300/20", 300, 20],
    ["1/1", 1, 1],
    ["2000/50", 2_000, 50],
    [" 20 ", 20, 10],
  ])("%s", (text, requests, concurrency) => {
    expect(parseBurst(text)).toEqual({ requests, concurrency });
  });

  test.each(["0", "2001", "300/0", "300/51", "300/", "/10", "-1", "1e2", "3.5", "300 / 10", "300/10/1", "all", ""])(
    "%j is none",
    (text) => {
      expect(parseBurst(text)).toBeUndefined();
    },
  );
});

describe("a burst goes to", () => {
  const selector = { text: "errors_total", name: "errors_total", matchers: [] };
  const counter = { selector, per: undefined, of: "increase", comparisons: [] } as const;
  test.each([
    ["a polled GET", sampleCheck(), true],
    ["a polled HEAD", sampleCheck({ request: { method: "HEAD" } }), true],
    ["no POST", sampleCheck({ request: { method: "POST" } }), false],
    ["no scrape of counters", sampleCheck({ expect: { preset: "metrics", metrics: [counter] } }), false],
    ["no functional check", sampleCheck({ mode: "smoke" }), false],
  ])("%s", (_name, check, expected) => {
    expect(isBurstable(check)).toBe(expected);
  });

  test("a plan that has something to ask, and a soak", () => {
    const burst = { requests: 10, concurrency: 2 };
    expect(planProblems(samplePlan({ burst }))).toEqual([]);
    expect(planProblems(samplePlan({ burst, checks: [sampleCheck({ request: { method: "POST" } })] }))).toEqual([
      "a burst needs a check that is polled with GET or HEAD, and has no rules over metrics",
    ]);
    expect(planProblems(samplePlan({ burst, timings: { soak: 0 } }))).toEqual([
      "a burst comes before a soak: soak must not be 0s",
    ]);
  });
});
