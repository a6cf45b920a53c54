import { UserError } from "@slipway/core";
import type { FlyState } from "@slipway/platforms/fly";
import { type Book, type ReleaseEntry, type ReleaseRecord, describeResult, isOpen } from "@slipway/releases";

import type { FlyPorts } from "./job.ts";

/** What a record wanted, as far as it can be found again on the platform. */
export interface Intent {
  /** The highest release number from before. */
  readonly after: number;
  readonly digest: string | undefined;
}

type Seen = Pick<FlyState, "releases" | "machines" | "current">;

/** What a release that was cut off has left on the platform, as the description of its record's last status. Pure. */
export function leftBehind({ after, digest }: Intent, { releases, machines, current }: Seen): string {
  const newer = releases.filter(({ version }) => version > after);
  const live = current === undefined ? "none" : `v${current.version}`;
  // The first one after it, when its image says nothing: a later one is somebody else's.
  const own = newer.findLast(({ image }) => digest !== undefined && image?.endsWith(`@${digest}`)) ?? newer.at(-1);
  if (own === undefined) return describeResult("interrupted: not-started", { live });
  const on = machines.filter(({ release }) => release === own.version).length;
  const facts = { rel: `v${own.version}`, is: own.status, machines: `${on}/${machines.length}`, live };
  return describeResult("interrupted", facts);
}

/** What the record of an earlier release wanted. */
export function intentOf({ after, before, artifact }: ReleaseRecord): Intent {
  const digest = artifact["digest"];
  return {
    after: after ?? Number(/^v(\d+)$/.exec(before?.release ?? "")?.[1] ?? 0),
    digest: typeof digest === "string" ? digest : undefined,
  };
}

/**
 * Closes the records that earlier runs have left open, with what is there of them: nobody works on the app any more, so
 * those runs were cut off. Throws a `UserError` when one of them still goes on.
 */
export async function closeInterrupted(
  history: readonly ReleaseEntry[],
  state: Seen,
  book: Book,
  { context, log }: FlyPorts,
): Promise<void> {
  for (const { id, record } of history.filter((entry) => isOpen(entry.statuses))) {
    const { run } = record;
    const isOurs = run.id === context.runId;
    const url = `${context.serverUrl}/${context.repository}/actions/runs/${run.id}`;
    if (!isOurs && (await book.runState(run)) === "going-on")
      throw new UserError(`run ${run.id} is about to release ${record.target.app} as well (deployment ${id}, ${url})`, {
        hint: "Nothing was changed. Wait until it is over, or cancel it; give the workflows that deploy to one app one `concurrency` group.",
      });
    const description = leftBehind(intentOf(record), state);
    log.warning(`the release of run ${run.id} was cut off (deployment ${id}): ${description}`);
    await book.note(id, "error", { description, logUrl: url });
  }
}
