import { expect } from "vitest";

import type { Step, StepResult } from "../../fly-deploy/test/step.ts";
import type { KillingProxy } from "./killing-proxy.ts";
import type { RollbackWorld } from "./rolled-back-world.ts";

/** `all`, a range such as `24-44`, or how many request indices of each sweep are tried, spread evenly; a full sweep takes a quarter of an hour. */
const CRASHES = process.env["SLIPWAY_CRASHES"] ?? "2";

/** Which of so many request indices are tried. */
export function sampled(total: number): readonly number[] {
  const all = Array.from({ length: total }, (_, index) => index + 1);
  if (CRASHES === "all") return all;
  const [first, last] = CRASHES.split("-").map(Number);
  if (first !== undefined && last !== undefined) return all.slice(first - 1, last);
  const wanted = Math.min(total, Number(CRASHES));
  return Array.from({ length: wanted }, (_, index) => Math.round(((index + 0.5) * total) / wanted)).filter(
    (at) => at > 0,
  );
}

/** Kills a step after a request; what came of it. */
export async function killAfter(at: number, proxy: KillingProxy, start: () => Step): Promise<StepResult> {
  const started: Step[] = [];
  proxy.arm(at, () => {
    const [step] = started;
    if (step === undefined) throw new Error("a request before the start");
    return step;
  });
  const step = start();
  started.push(step);
  return await step.done;
}

/** Records without a last word: the run after a crash has to close what the crash left open. */
export function leftOpen(world: Pick<RollbackWorld, "ledger">): readonly string[] {
  return world.ledger().filter((line) => /: (?:open|in_progress) /.test(line));
}

/** What came of the cases of a sweep. */
export interface Tally {
  readonly cases: string[];
  readonly wrong: string[];
}

/** Prints how many cases there were, and fails when one of them was wrong. */
export function report(name: string, total: number, { cases, wrong }: Tally): void {
  const kinds = [...new Set(cases)].map((kind) => `${cases.filter((each) => each === kind).length} ${kind}`);
  // The figure of a sweep is what it is for.
  // oxlint-disable-next-line no-console
  console.log(
    `${name}: killed after ${cases.length} of ${total} requests: ${kinds.join(", ")}; ${wrong.length} wrong states`,
  );
  expect(wrong).toEqual([]);
  expect(cases.length).toBe(sampled(total).length);
}
