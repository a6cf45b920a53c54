import type { SqlUnit } from "./unit.ts";

/** How long a message should keep the server busy, in milliseconds: so often progress is told, and a cancel looked for. */
const AIM = 100;
/** Files in one message at most. */
const MOST = 256;
/** Characters in one message at most, when it holds more than one file. */
const LONGEST = 262_144;

/** Decides how many files go to the server in one message. */
export interface Pace {
  /** The next units, at least one of those left. */
  take(left: readonly SqlUnit[]): readonly SqlUnit[];
  /** Tells how long the units took that were taken last, in milliseconds. */
  took(milliseconds: number): void;
}

/** One unit at a time. */
export const SINGLY: Pace = { take: (left) => left.slice(0, 1), took: () => undefined };

/**
 * As many as would have taken that long at the pace of the last message, but at most twice as many as it had. The files
 * of a message are told of together, and a round trip for each of a thousand small ones would cost more than they do.
 */
export function quickening(): Pace {
  let size = 1;
  let taken: SqlUnit[] = [];
  return {
    take(left) {
      const [first, ...more] = left.slice(0, size);
      taken = first === undefined ? [] : [first];
      if (first === undefined) return taken;
      let length = first.script.text.length;
      for (const unit of more) {
        length += unit.script.text.length;
        if (length > LONGEST || !isSociable(first) || !isSociable(unit)) break;
        taken.push(unit);
      }
      return taken;
    },
    took(milliseconds) {
      const count = taken.length;
      const fitting = Math.floor((count * AIM) / Math.max(milliseconds, 1));
      size = Math.max(1, Math.min(fitting, count * 2, MOST));
    },
  };
}

/** Whether nothing of a file reaches beyond its transaction. */
function isSociable({ mode, script }: SqlUnit): boolean {
  return mode === "transaction" && script.statements.every(({ kind }) => kind !== "session-setting");
}
