import { type Book, ROLLED_BACK, describeResult, isOpen, isQuarantined } from "@slipway/releases";

import type { Ended } from "./execute.ts";
import type { RollbackPorts } from "./job.ts";
import { leaveOpen } from "./left-open.ts";
import { isBack } from "./live.ts";
import type { Look } from "./look.ts";
import { nameOf } from "./record.ts";

/** What the verification found, as far as records need it. */
export interface Verified {
  readonly well: boolean;
  /** One line for a status. */
  readonly note: string | undefined;
}

/**
 * Says in the records how it ended. What was undone is taken out of the running as soon as something else is live, also
 * when that is not well: it was bad in any case. Each status is best effort.
 */
export async function closeRecords(
  ended: readonly Ended[],
  verified: Verified,
  { look, book }: { readonly look: Look; readonly book: Book },
  ports: RollbackPorts,
): Promise<void> {
  const logUrl = ports.context.runUrl;
  for (const { move, record, result, release } of ended) {
    const there = isBack({ result });
    const { entry } = move.from;
    if (there && move.quarantine && entry !== undefined && !isQuarantined(entry.statuses)) {
      const description = describeResult(ROLLED_BACK, { to: nameOf(move.to), by: record, run: ports.context.runId });
      await book.note(entry.id, "failure", { description, logUrl });
    }
    const facts = { rel: release, to: nameOf(move.to), of: entry?.id };
    const word = there ? (verified.well ? "restored" : "restored unverified") : result;
    const description = describeResult(verified.note === undefined ? word : `${word} ${verified.note}`, facts);
    const state = there && verified.well ? "success" : ports.signal.aborted ? "error" : "failure";
    await book.note(record, state, { description, logUrl });
  }
  await closeCutOff(ended, look, book);
  if (!ports.signal.aborted) leaveOpen([], ports.state);
}

/** Gives the records that earlier runs have left open their last word. */
async function closeCutOff(ended: readonly Ended[], { cutOff, plan }: Look, book: Book): Promise<void> {
  const undone = plan.kind === "refusal" ? [] : plan.undone;
  const spoken = new Set(ended.flatMap(({ move }) => (move.quarantine ? (move.from.entry?.id ?? []) : [])));
  const open = [...cutOff, ...undone.filter(({ statuses }) => isOpen(statuses))];
  for (const { id, record } of new Map(open.map((entry) => [entry.id, entry])).values()) {
    if (spoken.has(id)) continue;
    const move = ended.find(({ move: { target } }) => target === record.target.id)?.move;
    const never = record.kind === "deploy" && move?.from.already === true && !move.quarantine;
    const live = move?.from.live?.release ?? move?.from.live?.deployment;
    const description = describeResult(never ? "interrupted: not-started" : "interrupted: cut off", { live });
    await book.note(id, "error", { description });
  }
}
