import type { Candidate } from "./candidates.ts";
import type { CandidateRow, Destination, Refusal } from "./request.ts";

/** Where to go back to, or why nowhere; with the table of candidates as it then reads. */
export type Choice = { readonly rows: readonly CandidateRow[] } & (
  | { readonly kind: "refusal"; readonly refusal: Refusal }
  | Chosen
);

/** What was chosen: each target's destination. */
export interface Chosen {
  readonly kind: "chosen";
  readonly destinations: ReadonlyMap<string, Destination>;
  /** The place of the chosen state among all; -1 for one from before there were records. */
  readonly index: number;
  /** Whether the release that was to be undone never took effect. */
  readonly untouched: boolean;
}

/** A state of the past as what was chosen. */
export function chosen({ members, index }: Candidate): Chosen {
  const destinations = new Map([...members].map(([target, entry]) => [target, { kind: "recorded", entry } as const]));
  return { kind: "chosen", destinations, index, untouched: false };
}

/** Nothing is done because what would come back is gone; with what a person could take instead. */
export function refuseGone(message: string, next: Candidate | undefined): Refusal {
  const [other] = next?.members.values() ?? [];
  const instead = other === undefined ? "" : ` The next good release is deployment ${other.id}: roll back by hand.`;
  return { code: "artifact-gone", message, hint: `Nothing was changed.${instead} Or build that commit again.` };
}
