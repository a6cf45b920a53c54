import type { GateResult } from "../gate/result.ts";

const DAY = 86_400_000;

/** Whole days until the first of all certificates ends; undefined when no check used TLS. */
export function certificateDaysLeft(result: GateResult, now: Date): number | undefined {
  const ends = result.traces.flatMap(({ samples }) => samples.flatMap(({ certificateEnds }) => certificateEnds ?? []));
  return ends.length === 0 ? undefined : Math.floor((Math.min(...ends) - now.getTime()) / DAY);
}
