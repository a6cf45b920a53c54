import { describe, expect, it } from "vitest";

import { durationMs, goDuration } from "./duration.ts";

describe("durationMs", () => {
  it.each([
    ["10s", 10_000],
    ["1m30s", 90_000],
    ["1.5h", 5_400_000],
    ["250ms", 250],
    ["2µs", 0.002],
    ["-1s", -1000],
    ["0", 0],
    [5_000_000, 5],
  ])("reads %s", (text, ms) => {
    expect(durationMs(text)).toBeCloseTo(ms, 6);
  });

  it.each(["10", "ten seconds", "", "1 m", "5d"])("refuses %j", (text) => {
    expect(() => durationMs(text)).toThrow("is no duration");
  });
});

describe("goDuration", () => {
  it.each([
    [0, "0s"],
    [250, "250ms"],
    [1500, "1.5s"],
    [90_000, "1m30s"],
    [3_600_000, "1h0m0s"],
  ])("writes %i ms as Go does", (ms, text) => {
    expect(goDuration(ms)).toBe(text);
    expect(durationMs(text)).toBe(ms);
  });
});
