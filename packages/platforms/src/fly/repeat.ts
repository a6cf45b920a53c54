import type { FlyAttempt } from "./attempt.ts";
import type { FlyProof } from "./proof.ts";

/**
 * What passes by itself before a release is made (flyctl: imgsrc, internal/uiex; flyctl#4595). A refused release and a
 * failed build are named in words of their own (`failed to create release (status 422)`, `failed to fetch an image or
 * build from source`), whatever the cause: only the cause says whether it passes.
 */
const PASSING =
  /could not find image|failed to create release \(status (?:408|5\d\d)\)|\b(?:429|502|503|504)\b|too many requests|bad gateway|service unavailable|gateway time-?out|connection (?:reset|refused)|i\/o timeout|TLS handshake timeout|unexpected EOF/i;

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
