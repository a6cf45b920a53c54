import type { ReleaseEntry } from "./entry.ts";
import { isOpen } from "./history.ts";

/** A record that was just written, and what was known when it was. */
export interface Writer {
  readonly id: number;
  /** The records that were there when this one was decided upon. */
  readonly known: readonly ReleaseEntry[];
}

/**
 * The record to which another writer's has to give way: check and write are two requests, so two runs may both find
 * nobody at work. Whose record is the older goes on; so the newer one sees the older in any case, whichever read first.
 * A record of ours that somebody else has closed gives way as well. `undefined` when ours goes on. Pure.
 */
export function givesWayTo(now: readonly ReleaseEntry[], { id, known }: Writer): ReleaseEntry | undefined {
  const own = now.find((entry) => entry.id === id);
  if (own === undefined) return undefined;
  if (own.statuses.length > 0 && !isOpen(own.statuses)) return own;
  const before = new Set(known.map((entry) => entry.id));
  return now.find(
    ({ id: other, record, statuses }) =>
      other < id &&
      !before.has(other) &&
      record.target.id === own.record.target.id &&
      record.run.id !== own.record.run.id &&
      isOpen(statuses),
  );
}
