import { describe, expect, test } from "vitest";

import { samplePlan } from "../testing/sample-plan.ts";
import { simulateReleases } from "../testing/simulate-releases.ts";

describe("with an action's defaults, of 200 releases", () => {
  test.each([1, 2, 3])("behind a balancer with a tenth broken, hardly any passes (seed %i)", async (seed) => {
    const { verdicts } = await simulateReleases({ plan: samplePlan(), badShare: 0.1, releases: 200, seed });
    expect((verdicts.healthy ?? 0) + (verdicts.degraded ?? 0)).toBeLessThanOrEqual(10);
    expect(verdicts.unhealthy).toBeGreaterThanOrEqual(190);
  });

  test("that are sound but for one request in 500, hardly any is condemned", async () => {
    const { verdicts } = await simulateReleases({ plan: samplePlan(), badShare: 0.002, releases: 200, seed: 4 });
    expect(verdicts.unhealthy ?? 0).toBeLessThanOrEqual(2);
  });

  test("that never fail, all pass", async () => {
    const { verdicts } = await simulateReleases({ plan: samplePlan(), badShare: 0, releases: 200, seed: 5 });
    expect(verdicts).toEqual({ healthy: 200 });
  });
});
