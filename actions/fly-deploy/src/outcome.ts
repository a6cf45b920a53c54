import { ActionError, messageOf } from "@slipway/core";
import type { Fly, FlyAttempt, FlyLive, FlyPlan, FlyProof, FlyResult } from "@slipway/platforms/fly";
import { digestOf } from "@slipway/platforms/fly";

/** How a release ended, proven or not. */
export interface Outcome {
  readonly result: FlyResult;
  readonly reason: string;
  readonly hint: string | undefined;
  /** `undefined` when the platform could not be asked any more. */
  readonly proof: FlyProof | undefined;
}

/** What a release needs to know. */
export interface ReleaseTask {
  readonly plan: FlyPlan;
  readonly live: FlyLive;
  readonly signal: AbortSignal;
}

/** How long the platform may take to settle after a failure, in milliseconds: nothing is waited for but movement. */
const SETTLE_AFTER_FAILURE = 15_000;

/** Deploys and proves. Never throws for what the platform or the network does: the record must be closed in any case. */
export async function release(platform: Fly, task: ReleaseTask): Promise<Outcome> {
  const { plan, live, signal } = task;
  let attempt: FlyAttempt;
  try {
    attempt = await platform.deploy(plan);
  } catch (error) {
    return broken(error, signal.aborted ? "interrupted" : "failed");
  }
  // After a cancellation there are seconds left, and every request of this run is cut off too.
  if (signal.aborted) return cancelled();
  try {
    const settle = attempt.exit === "success" ? plan.waitTimeout : SETTLE_AFTER_FAILURE;
    const expectation = { after: live.newestVersion, digest: digestOf(plan.image), attempt };
    const proof = await platform.prove({ ...expectation, settle });
    const said = attempt.error === undefined ? "" : ` (flyctl: ${attempt.error})`;
    return { result: proof.result, reason: `${proof.reason}${said}`, hint: undefined, proof };
  } catch (error) {
    if (signal.aborted) return cancelled();
    const { reason, ...rest } = broken(error, attempt.exit === "success" ? "unverified" : "failed");
    return { ...rest, reason: `the platform could not be asked: ${reason}` };
  }
}

function cancelled(): Outcome {
  return { result: "interrupted", reason: "the job was cancelled", hint: undefined, proof: undefined };
}

/** An error that no action of ours throws is a bug and goes its own way. */
function broken(error: unknown, result: FlyResult): Outcome {
  if (!(error instanceof ActionError)) throw error;
  return { result, reason: messageOf(error), hint: error.hint, proof: undefined };
}
