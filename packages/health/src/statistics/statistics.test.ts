import { describe, expect, test } from "vitest";

import { atMost, lowerBound, upperBound } from "./binomial.ts";
import { percentile } from "./percentile.ts";

describe("the exact bounds", () => {
  // Of k = 0 the bound is 1 − 0.05^(1/n) in closed form; the others are from published tables of the method.
  test.each([
    [0, 10, 1 - 0.05 ** (1 / 10)],
    [0, 20, 1 - 0.05 ** (1 / 20)],
    [0, 100, 1 - 0.05 ** (1 / 100)],
    [1, 10, 0.394163],
    [2, 20, 0.282619],
    [5, 50, 0.199],
    [10, 10, 1],
    [0, 0, 1],
  ])("above %i failures of %i samples is %f", (failures, samples, bound) => {
    expect(upperBound(failures, samples)).toBeCloseTo(bound, 3);
  });

  test.each([
    [0, 10, 0],
    [10, 10, 0.05 ** (1 / 10)],
    [1, 10, 1 - 0.95 ** (1 / 10)],
    [2, 20, 0.018065],
  ])("below %i failures of %i samples is %f", (failures, samples, bound) => {
    expect(lowerBound(failures, samples)).toBeCloseTo(bound, 4);
  });

  test("take 299 clean samples, 473 with one failure and 628 with two to stay below 1 %", () => {
    for (const [failures, samples] of [
      [0, 299],
      [1, 473],
      [2, 628],
    ] as const) {
      expect(upperBound(failures, samples)).toBeLessThanOrEqual(0.01);
      expect(upperBound(failures, samples - 1)).toBeGreaterThan(0.01);
    }
  });

  test("hold what they promise: at the bound, so few failures have a chance of 5 %", () => {
    for (const [failures, samples] of [
      [0, 45],
      [3, 45],
      [40, 45],
      [7, 3_000],
    ] as const) {
      expect(atMost(failures, samples, upperBound(failures, samples))).toBeCloseTo(0.05, 6);
      if (failures > 0) expect(1 - atMost(failures - 1, samples, lowerBound(failures, samples))).toBeCloseTo(0.05, 6);
    }
  });

  test("stay numbers with thousands of samples", () => {
    expect(upperBound(0, 100_000)).toBeCloseTo(0.00003, 6);
    expect(upperBound(50_000, 100_000)).toBeGreaterThan(0.5);
  });
});

describe("a nearest-rank percentile", () => {
  const hundred = Array.from({ length: 100 }, (_value, index) => 100 - index);
  test.each([
    [[], 0.5, undefined],
    [[7], 0.99, 7],
    [[1, 2, 3, 4], 0.5, 2],
    [hundred, 0.5, 50],
    [hundred, 0.95, 95],
    [hundred, 0.99, 99],
    [[5, 1, 9, 3, 7, 2, 8, 4, 6, 10], 0.95, 10],
  ])("of %j at %f is %d", (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});
