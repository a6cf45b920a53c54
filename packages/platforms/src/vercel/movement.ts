import type { Deployment } from "./deployment.ts";
import type { VercelLive } from "./observe.ts";

/** What is to become the production deployment, and how. */
export interface Wish {
  readonly type: "promote" | "rollback";
  /** `dpl_…`. */
  readonly id: string;
  /** The deployment, when it was looked at just now. */
  readonly seen?: Deployment;
}

/** Where a promote or rollback stands, or how it ended. */
export type MoveState =
  /** Vercel's project points at the wanted deployment. */
  | "moved"
  /** It did so before anything was asked. */
  | "already"
  /** A rolling release gives it to some visitors. */
  | "rolling"
  /** It waits behind another rolling release. */
  | "queued"
  | "failed"
  | "skipped"
  /** Somebody else's job took the place of ours. */
  | "overtaken"
  /** Accepted, and no job of ours was ever seen. */
  | "missing"
  /** The job says that it succeeded, and something else is in production. */
  | "unproven"
  | "timeout";

/** What a look at the project says of our job. Pure. */
export type Sight =
  | { readonly is: "moved" }
  | { readonly is: "going-on" }
  | { readonly is: "unseen" }
  | { readonly is: "ended"; readonly state: "failed" | "skipped" | "unproven" | "overtaken" };

/**
 * Reads a project for what became of a wish. A job counts as ours by its deployment, its type and its time, which has to
 * be later than that of the job that was the newest before: Vercel's clock, not ours.
 */
export function sightOf(live: VercelLive, wish: Wish, before: number): Sight {
  const { job, production } = live;
  const isThere = production?.id === wish.id;
  if (job === undefined || job.requestedAt <= before) return isThere ? { is: "moved" } : { is: "unseen" };
  if (job.toDeploymentId !== wish.id || job.type !== wish.type)
    return isThere ? { is: "moved" } : { is: "ended", state: "overtaken" };
  if (job.jobStatus === "succeeded") return isThere ? { is: "moved" } : { is: "ended", state: "unproven" };
  if (job.jobStatus === "failed") return { is: "ended", state: "failed" };
  if (job.jobStatus === "skipped") return isThere ? { is: "moved" } : { is: "ended", state: "skipped" };
  return { is: "going-on" };
}
