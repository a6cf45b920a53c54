import { ActionError, type Clock, type Log, messageOf } from "@slipway/core";
import {
  type Fly,
  type FlyAttempt,
  type FlyLive,
  type FlyPlan,
  type FlyProof,
  type FlyResult,
  type FoundImage,
  repeatWhileSafe,
} from "@slipway/platforms/fly";

/** How a release ended, proven or not. */
export interface Outcome {
  readonly result: FlyResult;
  readonly reason: string;
  readonly hint: string | undefined;
  /** `undefined` when the platform could not be asked any more. */
  readonly proof: FlyProof | undefined;
  /** How flyctl ended; `undefined` when it was not started. */
  readonly attempt: FlyAttempt | undefined;
}

/** What a release needs to know. */
export interface ReleaseTask {
  readonly plan: FlyPlan;
  readonly live: FlyLive;
  readonly image: FoundImage | undefined;
  readonly wake: boolean;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly log: Pick<Log, "info">;
}

/** How long the platform may take to settle after a failure, in milliseconds: nothing is waited for but movement. */
const SETTLE_AFTER_FAILURE = 15_000;

/** Deploys and proves. Never throws for what the platform or the network does: the record must be closed in any case. */
export async function release(platform: Fly, task: ReleaseTask): Promise<Outcome> {
  return await repeatWhileSafe(() => releaseOnce(platform, task), cancelled, task);
}

async function releaseOnce(platform: Fly, { plan, live, image, wake, signal }: ReleaseTask): Promise<Outcome> {
  let attempt: FlyAttempt;
  try {
    attempt = await platform.deploy(plan);
  } catch (error) {
    return broken(error, signal.aborted ? "interrupted" : "failed");
  }
  // After a cancellation there are seconds left, and every request of this run is cut off too.
  if (signal.aborted) return cancelled(attempt);
  try {
    const settle = attempt.exit === "success" ? plan.waitTimeout : SETTLE_AFTER_FAILURE;
    const expectation = { after: live.newestVersion, digest: image?.digest, alias: image?.alias, attempt };
    const proof = await platform.prove({ ...expectation, settle, wake });
    const said = attempt.error === undefined ? "" : ` (flyctl: ${attempt.error})`;
    return { result: proof.result, reason: `${proof.reason}${said}`, hint: undefined, proof, attempt };
  } catch (error) {
    if (signal.aborted) return cancelled(attempt);
    const { reason, ...rest } = broken(error, attempt.exit === "success" ? "unverified" : "failed");
    return { ...rest, attempt, reason: `the platform could not be asked: ${reason}` };
  }
}

function cancelled(attempt: FlyAttempt): Outcome {
  return { result: "interrupted", reason: "the job was cancelled", hint: undefined, proof: undefined, attempt };
}

/** An error that no action of ours throws is a bug and goes its own way. */
function broken(error: unknown, result: FlyResult): Outcome {
  if (!(error instanceof ActionError)) throw error;
  return { result, reason: messageOf(error), hint: error.hint, proof: undefined, attempt: undefined };
}
