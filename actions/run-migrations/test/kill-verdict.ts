/** How a database is after a kill, as `kill-truth.ts` finds it. */
export interface Truth {
  /** How many of its four statements each file has done; -1 for a part of one. */
  readonly levels: readonly number[];
  readonly rows: readonly {
    readonly id: string;
    readonly state: string;
    readonly started: number;
    readonly done: number;
  }[];
  /** How long the dead run's lock was still there; -1 when for longer than the patience. */
  readonly lockMs: number;
  /** The table that was there before: its rows, and how often the least and the most counted of them was counted. */
  readonly ledger: { readonly rows: number; readonly low: number; readonly high: number };
}

/** What a kill did. */
export interface Verdict {
  /** Sentences; a state that the next run would report wrongly. */
  readonly wrong: readonly string[];
  readonly lostRows: number;
  readonly stuckLock: boolean;
  /** What kind of moment it was. */
  readonly moment: string;
}

export const LEDGER_ROWS = 1_000;
export const STATEMENTS = 4;

/** Holds what the history says against what is there. */
export function judge({ levels, rows, lockMs, ledger }: Truth, journalled: boolean): Verdict {
  const wrong: string[] = [];
  const open = rows.filter(({ state }) => state !== "done");
  if (open.length > (journalled ? 1 : 0)) wrong.push(`${open.length} files are open`);
  for (const [index, level] of levels.entries()) {
    const id = `migrations/t${String(index + 1).padStart(2, "0")}.sql`;
    const row = rows.find((each) => each.id === id);
    const [least, most] = expected(row);
    if (level < least || level > most)
      wrong.push(`${id}: ${level} statements are done, the history says ${least} to ${most}`);
  }
  const counted = levels.filter((level) => level >= 3).length;
  if (ledger.low !== counted || ledger.high !== counted)
    wrong.push(`the ledger was counted ${ledger.low} to ${ledger.high} times, not ${counted}`);
  return { wrong, lostRows: LEDGER_ROWS - ledger.rows, stuckLock: lockMs < 0, moment: momentOf(open[0], rows, levels) };
}

/** Between what is surely done and what was begun. */
function expected(row: Truth["rows"][number] | undefined): readonly [least: number, most: number] {
  if (row === undefined) return [0, 0];
  if (row.state === "done") return [STATEMENTS, STATEMENTS];
  return [row.done, Math.max(row.started, row.done + 1)];
}

function momentOf(open: Truth["rows"][number] | undefined, rows: Truth["rows"], levels: Truth["levels"]): string {
  if (open === undefined) return rows.length === levels.length ? "after the end" : "between files";
  return open.started > open.done ? "inside a statement" : "between statements";
}

/** What all kills of a server came to, in one line. */
export function tally(verdicts: readonly Verdict[], locks: readonly number[]): string {
  const moments = new Map<string, number>();
  for (const { moment } of verdicts) moments.set(moment, (moments.get(moment) ?? 0) + 1);
  const lost = verdicts.reduce((sum, { lostRows }) => sum + lostRows, 0);
  return [
    `${verdicts.length} kills`,
    `${verdicts.filter(({ wrong }) => wrong.length > 0).length} wrong states`,
    `${lost} lost rows`,
    `${verdicts.filter(({ stuckLock }) => stuckLock).length} locks stuck after 2 s (longest wait ${Math.max(...locks)} ms)`,
    [...moments].map(([moment, times]) => `${times} ${moment}`).join(", "),
  ].join("; ");
}
