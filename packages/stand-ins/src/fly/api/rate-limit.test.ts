import { describe, expect, it } from "vitest";

import { RateLimiter } from "./rate-limit.ts";

describe("RateLimiter", () => {
  it.each([
    ["POST /v1/apps/{app}/machines/{id}", 3, 1000],
    ["GET /v1/apps/{app}/machines/{id}", 10, 200],
  ])("lets a burst of %s through, then one more with each pause", (action, burst, pause) => {
    let now = 0;
    const limiter = new RateLimiter(() => now);
    const admit = (): boolean => limiter.admit(action, "demo m1");
    expect(Array.from({ length: burst + 1 }, admit)).toEqual([...Array.from({ length: burst }, () => true), false]);
    expect(limiter.admit(action, "demo m2")).toBe(true);
    now += pause - 1;
    expect(admit()).toBe(false);
    now += 1;
    expect([admit(), admit()]).toEqual([true, false]);
  });
});
