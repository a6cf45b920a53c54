import type { Comment } from "../comment.ts";
import type { Statement } from "../statement.ts";
import { type RuleId, isRuleId } from "./rule.ts";

/** A word of the author in the file: this rule may be met by the statement that follows, for this reason. */
export interface Allowance {
  readonly rule: RuleId;
  readonly reason: string;
  /** The index of the statement that it speaks of; -1 when none follows. */
  readonly statement: number;
}

/** A comment that looks like an allowance and is none. */
export interface BadAllowance {
  readonly problem: string;
  readonly at: number;
}

const FORM = /^(?:slipway:\s*)?allow:\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:because\s+(\S.*))?$/is;

/** Reads `-- allow: drop-table because nothing reads it any more`; it speaks of the next statement, or of the one it stands in. */
export function readAllowances(
  comments: readonly Comment[],
  statements: readonly Statement[],
): { readonly allowed: readonly Allowance[]; readonly bad: readonly BadAllowance[] } {
  const allowed: Allowance[] = [];
  const bad: BadAllowance[] = [];
  for (const { text, start } of comments) {
    const [, names, reason] = FORM.exec(text) ?? [];
    if (names === undefined) continue;
    const statement = statements.findIndex(({ end }) => end > start);
    for (const name of names.split(",").map((part) => part.trim())) {
      if (!isRuleId(name)) bad.push({ problem: `there is no rule "${name}"`, at: start });
      else if (reason === undefined) bad.push({ problem: `allow: ${name} needs a reason: "because …"`, at: start });
      else allowed.push({ rule: name, reason: reason.trim(), statement });
    }
  }
  return { allowed, bad };
}
