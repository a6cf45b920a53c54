import type { Place } from "../contract/contract.ts";
import type { RuleId } from "./catalogue.ts";

/** How bad a problem is. */
export type Level = "error" | "warning";

/** One thing that is wrong. It names, places and explains; it never holds a character of a value. */
export interface Problem {
  readonly rule: RuleId;
  readonly level: Level;
  /** The variable, or an empty text when the problem belongs to a line or a file. */
  readonly name: string;
  /** The rest of the sentence that begins with the name. */
  readonly message: string;
  readonly place: Place;
}

/** A problem that the contract says not to mind, and why. */
export interface SilencedProblem {
  readonly problem: Problem;
  readonly reason: string;
}

/** What a rule says of one variable's value; name and place are added by whoever asks. */
export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  readonly message: string;
}

/** An error about a variable's value. */
export function error(rule: RuleId, message: string): Finding {
  return { rule, level: "error", message };
}

/** A warning about a variable's value. */
export function warning(rule: RuleId, message: string): Finding {
  return { rule, level: "warning", message };
}
