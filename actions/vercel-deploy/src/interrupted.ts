import { UserError } from "@slipway/core";
import type { VercelLive } from "@slipway/platforms/vercel";
import { type Book, type ReleaseEntry, describeResult, isOpen } from "@slipway/releases";

import type { VercelPorts } from "./job.ts";

/**
 * Closes the records that earlier runs have left open, with what is there of them. Throws a `UserError` when one of them
 * still goes on.
 */
export async function closeInterrupted(
  history: readonly ReleaseEntry[],
  live: VercelLive,
  book: Book,
  { context, log }: VercelPorts,
): Promise<void> {
  for (const { id, record } of history.filter((entry) => isOpen(entry.statuses))) {
    const { run } = record;
    const url = `${context.serverUrl}/${context.repository}/actions/runs/${run.id}`;
    if (run.id !== context.runId && (await book.runState(run)) === "going-on")
      throw new UserError(`run ${run.id} is about to release ${record.target.app} as well (deployment ${id}, ${url})`, {
        hint: "Nothing was changed. Wait until it is over, or cancel it; give the workflows that deploy to one project one `concurrency` group.",
      });
    const deployment = record.artifact["deployment"];
    const isLive = typeof deployment === "string" && deployment === live.production?.id;
    const facts = { dpl: typeof deployment === "string" ? deployment : undefined, live: live.production?.id };
    const description = describeResult(isLive ? "interrupted: promoted" : "interrupted", facts);
    log.warning(`the release of run ${run.id} was not brought to its end (deployment ${id}): ${description}`);
    await book.note(id, "error", { description, logUrl: url });
  }
}
