import { runGate } from "../gate/gate.ts";
import type { GatePlan } from "../gate/plan.ts";
import type { Verdict } from "../verdict.ts";
import { scriptedProbe } from "./scripted-probe.ts";
import { virtualClock } from "./virtual-clock.ts";

/** Many releases behind a balancer that sends a share of all requests to a broken instance. */
export interface Simulation {
  readonly plan: GatePlan;
  /** The share of requests that fail, as a fraction. */
  readonly badShare: number;
  readonly releases: number;
  /** Makes the run repeatable. */
  readonly seed: number;
}

/** How many releases got each verdict, and how long a gate took on average, in milliseconds. */
export interface SimulationResult {
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly meanDuration: number;
}

/** Runs the real gate, in virtual time, over releases whose requests fail at random. */
export async function simulateReleases({ plan, badShare, releases, seed }: Simulation): Promise<SimulationResult> {
  const random = generator(seed);
  const verdicts: Partial<Record<Verdict, number>> = {};
  let total = 0;
  for (let release = 0; release < releases; release += 1) {
    const clock = virtualClock();
    const { probe } = scriptedProbe(clock, () => ({ status: random() < badShare ? 503 : 200, body: { status: "ok" } }));
    const { signal } = new AbortController();
    const { ruling, duration } = await clock.run(runGate(plan, { probe, clock, signal }));
    verdicts[ruling.verdict] = (verdicts[ruling.verdict] ?? 0) + 1;
    total += duration;
  }
  return { verdicts, meanDuration: total / releases };
}

/** Numbers in [0, 1) from a seed (mulberry32, public domain): the same seed, the same numbers. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
