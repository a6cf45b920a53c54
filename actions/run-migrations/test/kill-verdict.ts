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
  /** Backups that stand under their final name and are not whole, as sentences. */
  readonly broken: readonly string[];
}

/** What a kill did. */
export interface Verdict {
  /** Sentences; a state that is not as the history says, or that the next run reported wrongly. */
  readonly wrong: readonly string[];
  readonly lostRows: number;
  readonly stuckLock: boolean;
  /** What kind of moment it was. */
  readonly moment: string;
}

/** What the first run after a kill said of itself. */
export interface NextRun {
  readonly code: number | null;
  readonly said: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export const LEDGER_ROWS = 1_000;
export const STATEMENTS = 4;

/** Holds what the history says against what is there. @param phase how far the run said that it was */
export function judge({ levels, rows, lockMs, ledger, broken }: Truth, journalled: boolean, phase: string): Verdict {
  const wrong: string[] = [...broken];
  const open = rows.filter(({ state }) => state !== "done");
  if (open.length > (journalled ? 1 : 0)) wrong.push(`${open.length} files are open`);
  for (const [index, level] of levels.entries()) {
    const id = idOf(index + 1);
    const row = rows.find((each) => each.id === id);
    const [least, most] = expected(row);
    if (level < least || level > most)
      wrong.push(`${id}: ${level} statements are done, the history says ${least} to ${most}`);
  }
  const counted = levels.filter((level) => level >= 3).length;
  if (ledger.low !== counted || ledger.high !== counted)
    wrong.push(`the ledger was counted ${ledger.low} to ${ledger.high} times, not ${counted}`);
  return { wrong, lostRows: LEDGER_ROWS - ledger.rows, stuckLock: lockMs < 0, moment: momentOf(open[0], phase) };
}

/** Holds what the next run said against what was there: it applies the rest, or names what did not end and how far it came. */
export function judgeNext({ rows, levels }: Truth, { code, said, outputs }: NextRun): readonly string[] {
  const open = rows.find(({ state }) => state !== "done");
  const done = new Set(rows.flatMap(({ id, state }) => (state === "done" ? [id] : [])));
  const before = open === undefined ? (rows.at(-1)?.id ?? "") : (rows.at(-2)?.id ?? "");
  const wrong: string[] = [];
  if (outputs["version-before"] !== before)
    wrong.push(`the next run began at "${outputs["version-before"]}", not at "${before}"`);
  if (open !== undefined) {
    const begun = open.started > open.done ? `; statement ${open.started} was begun` : "";
    const account = `${open.id} did not end: ${open.done} of ${STATEMENTS} statements are done${begun}`;
    if (code !== 1 || !said.includes(account) || outputs["state"] !== "dirty")
      wrong.push(`the next run did not say "${account}"`);
    return wrong;
  }
  const rest = levels.map((_, index) => idOf(index + 1)).filter((id) => !done.has(id));
  const applied = [...(outputs["applied"] ?? "").matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  if (code !== 0 || outputs["state"] !== "clean") wrong.push(`the next run ended with ${code}, "${outputs["state"]}"`);
  if (applied.join() !== rest.join()) wrong.push(`the next run applied ${applied.join()}, not ${rest.join()}`);
  return wrong;
}

function idOf(number: number): string {
  return `migrations/t${String(number).padStart(2, "0")}.sql`;
}

/** Between what is surely done and what was begun. */
function expected(row: Truth["rows"][number] | undefined): readonly [least: number, most: number] {
  if (row === undefined) return [0, 0];
  if (row.state === "done") return [STATEMENTS, STATEMENTS];
  return [row.done, Math.max(row.started, row.done + 1)];
}

/** Nearer than the run's own words where the journal tells. */
function momentOf(open: Truth["rows"][number] | undefined, phase: string): string {
  if (open === undefined) return phase;
  return open.started > open.done ? "inside a statement" : "between statements";
}

/**
 * How far a run came, by what it has said. What it does between two lines, such as taking the lock and reading the
 * history, belongs to the line in front.
 */
export function phaseOf(said: string): string {
  if (/^\d+ migrations were applied/m.test(said)) return "in the proof";
  if (/^running /m.test(said)) return "while migrating";
  if (said.includes("read in full")) return "behind the backup";
  if (said.includes("::group::backup")) return "in the backup";
  return / \d+\.\d+/.test(said) ? "at the lock and the history" : "before the session";
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
