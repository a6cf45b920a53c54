import type { TestContext } from "vitest";

/** The value, or a skipped test with the reason why this machine has none. */
export function present<T>(context: TestContext, value: T | undefined, reason = "not on this machine"): T {
  return value === undefined ? context.skip(reason) : value;
}
