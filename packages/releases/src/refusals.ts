import { type RunContext, UserError } from "@slipway/core";

import type { ReleaseEntry } from "./entry.ts";
import { ROLLED_BACK, isGood, isQuarantined } from "./history.ts";

/** What is about to be released, as far as the history may speak against it. */
export interface Wish {
  readonly context: Pick<RunContext, "sha" | "runId" | "runAttempt">;
  readonly digest: string | undefined;
  readonly allowQuarantined: boolean;
  readonly allowOlder: boolean;
}

/** Throws a `UserError` when the history speaks against a release. Pure. */
export function refuseByHistory(history: readonly ReleaseEntry[], wish: Wish): void {
  const bad = wish.allowQuarantined
    ? undefined
    : history.find((entry) => isQuarantined(entry.statuses) && isSame(entry, wish));
  if (bad !== undefined)
    throw new UserError(`${what(bad, wish)} was rolled back here (deployment ${bad.id}: ${reasonOf(bad)})`, {
      hint: "Nothing was changed. Deploy a commit that mends it; or, when the reason has gone, set allow-quarantined: true.",
    });
  const newer = wish.allowOlder ? undefined : newerRelease(history, wish);
  if (newer !== undefined)
    throw new UserError(
      `this run is run again, and would replace what run ${newer.record.run.id} has released since (deployment ${newer.id}, commit ${newer.sha.slice(0, 7)})`,
      { hint: "Nothing was changed. To go back, use a rollback; or set allow-older: true." },
    );
}

/** The image decides where it is known on both sides: one commit can be built twice. */
function isSame({ record, sha }: ReleaseEntry, { digest, context }: Wish): boolean {
  const theirs = record.artifact["digest"];
  return digest !== undefined && theirs !== undefined ? theirs === digest : sha === context.sha;
}

function what({ record, sha }: ReleaseEntry, { digest }: Wish): string {
  const isImage = digest !== undefined && record.artifact["digest"] === digest;
  return isImage ? `the image ${digest.slice(0, 19)}` : `the commit ${sha.slice(0, 7)}`;
}

function reasonOf({ statuses }: ReleaseEntry): string {
  return statuses.find(({ description }) => description.startsWith(ROLLED_BACK))?.description ?? ROLLED_BACK;
}

/** A good release of a later run, when this one is a second attempt: re-running an old job is no way to go back. */
function newerRelease(history: readonly ReleaseEntry[], { context }: Wish): ReleaseEntry | undefined {
  if (context.runAttempt < 2) return undefined;
  return history.find(({ record, statuses }) => record.run.id > context.runId && isGood(statuses));
}
