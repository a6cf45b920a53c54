import type { Risk } from "./risk.ts";
import { RULES, type Rule, type RuleId, type SchemaEffect } from "./rule.ts";

/** A risk with the place where it stands. */
export interface Finding {
  readonly rule: RuleId | "bad-allow";
  readonly level: Rule["level"];
  /** As given for the script: relative to the workspace. */
  readonly file: string;
  /** Counted from one. */
  readonly line: number;
  readonly message: string;
  /** The author's reason, when the file allows it. */
  readonly allowed?: string;
  readonly effect: SchemaEffect;
}

/** The finding for a risk. */
export function findingOf(
  { rule, object, subject }: Risk,
  place: { file: string; line: number },
  reason?: string,
): Finding {
  const { level, effect, does, instead }: Rule = RULES[rule];
  const message = `${subject ?? object} ${does}.${instead === undefined ? "" : ` ${instead}`}`;
  const finding = { rule, level, ...place, message, effect };
  return reason === undefined ? finding : { ...finding, allowed: reason };
}

/** Whether a finding needs somebody's word before its statement runs. */
export function isDestructive({ level, allowed }: Finding): boolean {
  return level === "block" && allowed === undefined;
}
