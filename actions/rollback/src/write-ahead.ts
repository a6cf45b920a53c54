import { UserError } from "@slipway/core";
import { type Book, type Move, type ReleaseEntry, givesWayTo } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "./job.ts";
import { leaveOpen } from "./left-open.ts";
import type { Look } from "./look.ts";
import { nameOf, originOf, recordOf } from "./record.ts";

/** A target's way back, with its record; `undefined` where GitHub took none. */
export interface Written {
  readonly move: Move;
  readonly record: number | undefined;
}

/** What writes records. */
export interface Writing {
  readonly inputs: Inputs;
  readonly look: Look;
  readonly book: Book;
}

/**
 * Writes down what is about to happen, one record a target that changes or whose release is condemned, before anything
 * moves. Throws a `UserError` when somebody else turns out to have begun at the same time.
 */
export async function writeAhead(
  moves: readonly Move[],
  restored: string | undefined,
  { inputs, look, book }: Writing,
  ports: RollbackPorts,
): Promise<readonly Written[]> {
  const { environment } = inputs;
  const { context, clock, outputs } = ports;
  const written: Written[] = [];
  for (const move of moves) {
    if (move.from.already && !move.quarantine) {
      written.push({ move, record: undefined });
      continue;
    }
    const parts = { inputs, move, seen: look.seen.get(move.target), context, observed: clock.date(), restored };
    const description = `${move.target}: back from ${originOf(move)} to ${nameOf(move.to)}`;
    const record = await book.open(recordOf(parts), { environment, description });
    written.push({ move, record });
    leaveOpen(written, ports.state);
    await book.note(record, "in_progress", { description: "rolling back", logUrl: context.runUrl });
  }
  const first = written.find(({ record }) => record !== undefined)?.record;
  if (first !== undefined) outputs.set({ "deployment-id": first });
  await settle(written, { inputs, look, book }, ports);
  return written;
}

/** Looks once more: two runs may both have found nobody at work. */
async function settle(
  written: readonly Written[],
  { inputs, look, book }: Writing,
  ports: RollbackPorts,
): Promise<void> {
  const ids = written.flatMap(({ record }) => record ?? []);
  if (ids.length === 0) return;
  const now = await book.list(inputs.environment);
  const other = ids.map((id) => givesWayTo(now, { id, known: look.records })).find((found) => found !== undefined);
  if (other === undefined) return;
  for (const id of ids)
    if (id !== other.id) await book.note(id, "error", { description: `not-started: ${busy(other)}` });
  leaveOpen([], ports.state);
  throw new UserError(busy(other), {
    hint: "Nothing was changed. Wait until it is over; deploys and rollbacks belong into one concurrency group.",
  });
}

function busy({ record, id }: ReleaseEntry): string {
  return `run ${record.run.id} began a ${record.kind} of ${record.target.id} at the same time (deployment ${id})`;
}
