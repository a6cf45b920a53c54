import type { RuleId } from "./rule.ts";

/** A rule that a statement meets. */
export interface Risk {
  readonly rule: RuleId;
  /** The table or other object, as in `app.users`: when the same batch made it, the risk is none. */
  readonly object: string;
  /** What the message is about, when it is a part of the object, such as a column. */
  readonly subject?: string;
}

/** What a dialect's rules say of one statement. */
export interface Assessment {
  readonly risks: readonly Risk[];
  /** Objects that surely did not exist before this statement (never one made with IF NOT EXISTS). */
  readonly creates: readonly string[];
  /** Names that change, so that what is known of the old one holds for the new one. */
  readonly renames: readonly (readonly [from: string, to: string])[];
}

/** Nothing to say of a statement. */
export const HARMLESS: Assessment = { risks: [], creates: [], renames: [] };

/** An assessment of which only a part is not empty. */
export function assessment(parts: Partial<Assessment>): Assessment {
  return { ...HARMLESS, ...parts };
}
