import type { Clock } from "@slipway/core";

import type { FlyAttempt } from "./attempt.ts";
import type { FlyProof } from "./proof.ts";

/**
 * What passes by itself before a release is made (flyctl: imgsrc, internal/uiex; flyctl#4595). The Machines API lists an
 * app's machines once a second, three at a burst, for all who ask; flyctl itself does not ask again (fly-go: flaps). A refused release and a
 * failed build are named in words of their own (`failed to create release (status 422)`, `failed to fetch an image or
 * build from source`), whatever the cause: only the cause says whether it passes.
 */
const PASSING =
  /could not find image|failed to create release \(status (?:408|5\d\d)\)|\b(?:429|502|503|504)\b|too many requests|rate limit|bad gateway|service unavailable|gateway time-?out|connection (?:reset|refused)|i\/o timeout|TLS handshake timeout|unexpected EOF/i;

/**
 * Whether flyctl may simply be run again: its failure is one that passes, and it made no release. A release takes a
 * number and may have run its release command; to repeat that is the user's decision.
 */
export function isSafeToRepeat(
  { exit, error }: Pick<FlyAttempt, "exit" | "error">,
  proof: Pick<FlyProof, "release">,
): boolean {
  return exit === "failure" && proof.release === undefined && error !== undefined && PASSING.test(error);
}

/** The waits before flyctl is started again, in milliseconds: the first is enough for the Machines API's own limit. */
const PAUSES = [2000, 10_000];

/** One run of flyctl and what it did; `undefined` for what did not come so far. */
interface Run {
  readonly attempt: FlyAttempt | undefined;
  readonly proof: Pick<FlyProof, "release"> | undefined;
}

/** What repeating needs from outside. */
export interface RepeatPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: { readonly info: (message: string) => void };
}

/** Runs flyctl again as often as is safe; `cancelled` makes the result when the job is cancelled during a wait. */
export async function repeatWhileSafe<Result extends Run>(
  run: () => Promise<Result>,
  cancelled: (attempt: FlyAttempt) => Result,
  { clock, signal, log }: RepeatPorts,
): Promise<Result> {
  for (const pause of PAUSES) {
    const result = await run();
    const { attempt, proof } = result;
    if (attempt === undefined || proof === undefined || !isSafeToRepeat(attempt, proof)) return result;
    log.info(`flyctl failed before it made a release, for a reason that passes (${attempt.error}); trying again`);
    try {
      await clock.sleep(pause, signal);
    } catch (error) {
      if (signal.aborted) return cancelled(attempt);
      throw error;
    }
  }
  return await run();
}
