import type { Comment } from "../comment.ts";
import type { LineOf } from "../lines.ts";
import type { Statement } from "../statement.ts";
import { readAllowances } from "./allow.ts";
import { type Finding, findingOf } from "./finding.ts";
import type { Assessment, Risk } from "./risk.ts";

/** A script whose statements have been assessed, for the rules that look at more than one. */
export interface AssessedScript {
  /** For findings: relative to the workspace. */
  readonly file: string;
  readonly lineOf: LineOf;
  readonly statements: readonly Statement[];
  readonly assessments: readonly Assessment[];
  readonly comments: readonly Comment[];
}

/**
 * The findings of scripts that run one after another. What happens to an object that the batch made itself is no risk:
 * a new table is empty.
 */
export function findingsOf(scripts: readonly AssessedScript[]): readonly Finding[] {
  const made = new Set<string>();
  return scripts.flatMap((script) => {
    const { allowed, bad } = readAllowances(script.comments, script.statements);
    const found: Finding[] = bad.map(({ problem, at }) => badAllow(script, problem, at));
    for (const [index, statement] of script.statements.entries()) {
      const { risks, creates, renames } = script.assessments[index] ?? { risks: [], creates: [], renames: [] };
      const place = { file: script.file, line: statement.line };
      for (const risk of rebuilt(risks, script.assessments.slice(index + 1), made)) {
        if (made.has(risk.object)) continue;
        const word = allowed.find((item) => item.statement === index && item.rule === risk.rule);
        found.push(findingOf(risk, place, word?.reason));
      }
      for (const name of creates) made.add(name);
      for (const [from, to] of renames) if (made.has(from)) made.add(to);
    }
    return found;
  });
}

/**
 * A table that is dropped so that one made in this batch takes its name: SQLite's documented way to alter a table
 * (sqlite.org, ALTER TABLE, "Making Other Kinds Of Table Schema Changes").
 */
function rebuilt(risks: readonly Risk[], later: readonly Assessment[], made: ReadonlySet<string>): readonly Risk[] {
  return risks.map((risk) => {
    if (risk.rule !== "drop-table") return risk;
    const replaced = later.some(({ renames }) => renames.some(([from, to]) => to === risk.object && made.has(from)));
    return replaced ? { ...risk, rule: "rebuild-table" } : risk;
  });
}

function badAllow({ file, lineOf }: AssessedScript, problem: string, at: number): Finding {
  return { rule: "bad-allow", level: "warn", file, line: lineOf(at), message: `${problem}.`, effect: "expand" };
}
