import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fakeClock } from "../testing/fake-clock.ts";
import { type RetryPolicy, type Verdict, retry, retryDelay } from "./retry.ts";

const policy: RetryPolicy = { attempts: 4, firstDelay: 100, maxDelay: 1_000 };
const again = (): Verdict => ({ again: true });

/** Work that fails some times before it succeeds. */
function failing(times: number) {
  const attempts: number[] = [];
  const work = async (attempt: number): Promise<string> => {
    attempts.push(attempt);
    if (attempt <= times) throw new Error(`failure ${attempt}`);
    return "done";
  };
  return { attempts, work };
}

describe("retry", () => {
  it("waits longer from try to try and gives back the first success", async () => {
    const clock = fakeClock();
    const { attempts, work } = failing(3);
    await expect(retry(work, again, policy, { clock, random: () => 0.5 })).resolves.toBe("done");
    expect(attempts).toEqual([1, 2, 3, 4]);
    expect(clock.sleeps).toEqual([75, 150, 300]);
  });

  it("throws the last failure when all tries are used, without waiting after it", async () => {
    const clock = fakeClock();
    const { attempts, work } = failing(9);
    await expect(retry(work, again, policy, { clock })).rejects.toThrow("failure 4");
    expect(attempts).toHaveLength(4);
    expect(clock.sleeps).toHaveLength(3);
  });

  it("does not try again what is final", async () => {
    const clock = fakeClock();
    const { attempts, work } = failing(9);
    await expect(retry(work, () => ({ again: false }), policy, { clock })).rejects.toThrow("failure 1");
    expect(attempts).toEqual([1]);
    expect(clock.sleeps).toEqual([]);
  });

  it("tells of each retry before it waits", async () => {
    const clock = fakeClock();
    const told: string[] = [];
    await retry(failing(2).work, again, policy, {
      clock,
      random: () => 0,
      onRetry: (error, delay, attempt) => told.push(`${String(error)} ${delay} ${attempt} ${clock.sleeps.length}`),
    });
    expect(told).toEqual(["Error: failure 1 50 1 0", "Error: failure 2 100 2 1"]);
  });

  it("stops at a cancellation, before a try and during a wait", async () => {
    const reason = new Error("cancelled");
    const { attempts, work } = failing(9);
    const before = retry(work, again, policy, { clock: fakeClock(), signal: AbortSignal.abort(reason) });
    await expect(before).rejects.toBe(reason);
    expect(attempts).toEqual([]);
    const controller = new AbortController();
    const during = retry(work, again, policy, {
      clock: fakeClock(),
      signal: controller.signal,
      onRetry: () => controller.abort(reason),
    });
    await expect(during).rejects.toBe(reason);
    expect(attempts).toEqual([1]);
  });
});

describe("retryDelay", () => {
  it("is between half and the whole of the doubled delay, and never more than the most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (n, random) => {
        const full = Math.min(100 * 2 ** (n - 1), 1_000);
        const delay = retryDelay(n, policy, undefined, () => random);
        expect(delay).toBeGreaterThanOrEqual(full / 2);
        expect(delay).toBeLessThanOrEqual(full);
      }),
    );
  });

  it.each([
    [0, 50],
    [700, 700],
    [5_000, 1_000],
  ])("obeys a server that asks for %d ms, up to the most", (after, delay) => {
    expect(retryDelay(1, policy, after, () => 0)).toBe(delay);
  });
});
