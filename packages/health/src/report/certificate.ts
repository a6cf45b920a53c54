import { daysUntil } from "../gate/certificate-ruling.ts";
import type { GateResult } from "../gate/result.ts";

/** Whole days until the first of all certificates ends; undefined when no check used TLS. */
export function certificateDaysLeft(result: GateResult, now: Date): number | undefined {
  const ends = result.traces.flatMap(({ samples }) => samples.flatMap(({ certificateEnds }) => certificateEnds ?? []));
  return ends.length === 0 ? undefined : daysUntil(Math.min(...ends), now);
}
