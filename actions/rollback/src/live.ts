import type { Book, LiveRow, RollbackPlan } from "@slipway/releases";

import type { Ended } from "./execute.ts";

/** What is live in the end, and how far that is behind what was undone. */
export interface Live {
  /** By target; one whose way back failed is not known. */
  readonly rows: readonly LiveRow[];
  /** How many commits the release that was undone is ahead of what is live; `undefined` when it is not known. */
  readonly behind: number | undefined;
}

/** Whether a target runs what it was to go back to. */
export function isBack({ result }: Pick<Ended, "result">): boolean {
  return result === "restored" || result === "already";
}

/** What each target runs after a rollback, of which some may have failed. */
export function liveAfter(ended: readonly Ended[]): readonly LiveRow[] {
  return ended.map(({ move: { target, to }, result }) => {
    const sha = to.kind === "recorded" && isBack({ result }) ? to.entry.sha : undefined;
    return { target, sha };
  });
}

/** Asks GitHub how far what is live is behind what was undone: one commit against one commit, or nothing. */
export async function measure(rows: readonly LiveRow[], plan: RollbackPlan, book: Book): Promise<Live> {
  const undone = plan.kind === "refusal" ? [] : plan.undone.map(({ sha }) => sha);
  const [older, ...others] = new Set(rows.map(({ sha }) => sha));
  const [newer, ...more] = new Set(undone);
  const isOne = older !== undefined && newer !== undefined && older !== newer && others.length + more.length === 0;
  return { rows, behind: isOne ? await book.commitsBetween(older, newer) : undefined };
}

/** The commits that are live, in one line; commas between those of different targets. */
export function liveShas(rows: readonly LiveRow[]): string {
  return [...new Set(rows.map(({ sha }) => sha ?? "unknown"))].join(",");
}
