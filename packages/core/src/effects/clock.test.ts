import { expect, it } from "vitest";

import { systemClock } from "./clock.ts";

it("waits, and measures that it did", async () => {
  const before = systemClock.now();
  await systemClock.sleep(20);
  expect(systemClock.now() - before).toBeGreaterThanOrEqual(19);
});

it("rejects with the reason of a cancellation, before and during a wait", async () => {
  const reason = new Error("cancelled");
  await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  const controller = new AbortController();
  const waiting = systemClock.sleep(60_000, controller.signal);
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});

it("does not take a very long wait for none at all, as Node's timers do", async () => {
  const controller = new AbortController();
  const waiting = systemClock.sleep(2 ** 40, controller.signal);
  const first = await Promise.race([waiting.then(() => "over"), systemClock.sleep(30).then(() => "still waiting")]);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  expect(first).toBe("still waiting");
});
