import { UserError } from "@slipway/core";
import { type Book, type ReleaseEntry, describe, givesWayTo } from "@slipway/releases";

/** A record of ours that was just written. */
export interface Written {
  readonly id: number;
  readonly environment: string;
  readonly target: string;
  /** The records that were there before. */
  readonly history: readonly ReleaseEntry[];
}

/**
 * Looks once more after the record was written: another run may have found nobody at work at the same moment. Whose record
 * is the newer gives way: closes it, and throws a `UserError`.
 */
export async function settle({ id, environment, target, history }: Written, book: Book): Promise<void> {
  const other = givesWayTo(await book.list(environment, target), { id, known: history });
  if (other === undefined) return;
  const { kind, run } = other.record;
  const message = `run ${run.id} began a ${kind} of ${target} at the same time (deployment ${other.id})`;
  if (other.id !== id) await book.note(id, "error", { description: describe(`not-started: ${message}`) });
  throw new UserError(message, {
    hint: "Nothing was changed. Wait until it is over; give the workflows that deploy to one app one `concurrency` group.",
  });
}
