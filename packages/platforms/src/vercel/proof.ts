import type { VercelLive } from "./observe.ts";
import type { Rolling } from "./rolling.ts";

/** What must be true of production. */
export interface VercelExpectation {
  /** `dpl_…`. */
  readonly deployment: string;
}

/** What was found in production. */
export interface VercelProof {
  readonly result: "live" | "rolling" | "not-live";
  readonly reason: string;
  readonly live: VercelLive;
}

/** Holds what is in production against what should be. Pure. */
export function proofOf(
  live: VercelLive,
  rolling: Rolling | undefined,
  { deployment }: VercelExpectation,
): VercelProof {
  if (rolling?.canary === deployment)
    return { result: "rolling", live, reason: `${deployment} gets ${rolling.percentage ?? "some"} % of the visitors` };
  if (live.production?.id !== deployment)
    return {
      result: "not-live",
      live,
      reason: `in production is ${live.production?.id ?? "nothing"}, not ${deployment}`,
    };
  if (rolling?.canary !== undefined)
    return {
      result: "rolling",
      live,
      reason: `${deployment} is in production, and a rolling release gives ${rolling.canary} to ${rolling.percentage ?? "some"} % of the visitors`,
    };
  return { result: "live", live, reason: `${deployment} is in production` };
}
