import { type RuleId, isRuleId } from "../../rules/catalogue.ts";
import type { Silences } from "../contract.ts";
import type { Issues } from "./issues.ts";
import type { ReadEntry } from "./object.ts";

/** The silences that name a rule. */
export function silences(entries: readonly ReadEntry<string>[]): Silences {
  const known = new Map<RuleId, string>();
  for (const { name, value } of entries) if (canBeSilenced(name)) known.set(name, value);
  return known;
}

/** Notes the silences that name none. */
export function checkSilences(entries: readonly ReadEntry<string>[], issues: Issues): void {
  for (const { name, line } of entries) {
    if (!canBeSilenced(name)) issues.note(line, `ignore: ${name} is no rule that can be silenced`);
  }
}

function canBeSilenced(name: string): name is RuleId {
  return isRuleId(name) && name !== "EV110";
}
