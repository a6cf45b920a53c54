import type { Script, ScriptStatement } from "../dialect.ts";
import { readAllowances } from "./allow.ts";
import { type Finding, findingOf } from "./finding.ts";
import type { Risk } from "./risk.ts";

/** A script and the name under which findings speak of it: its path, relative to the workspace. */
export interface NamedScript {
  readonly file: string;
  readonly script: Script;
}

/**
 * The findings of scripts that run one after another. What happens to an object that the batch made itself is no risk:
 * a new table is empty.
 */
export function findingsOf(scripts: readonly NamedScript[]): readonly Finding[] {
  const made = new Set<string>();
  return scripts.flatMap(({ file, script }) => {
    const { allowed, bad } = readAllowances(script.comments, script.statements);
    const found: Finding[] = bad.map(({ problem, at }) => badAllow(problem, { file, line: script.lineOf(at) }));
    for (const [index, statement] of script.statements.entries()) {
      const { risks, creates, renames } = statement.assessment;
      const place = { file, line: statement.line };
      for (const risk of rebuilt(risks, script.statements.slice(index + 1), made)) {
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
function rebuilt(
  risks: readonly Risk[],
  later: readonly ScriptStatement[],
  made: ReadonlySet<string>,
): readonly Risk[] {
  return risks.map((risk) => {
    if (risk.rule !== "drop-table") return risk;
    const renames = later.flatMap(({ assessment }) => assessment.renames);
    return renames.some(([from, to]) => to === risk.object && made.has(from))
      ? { ...risk, rule: "rebuild-table" }
      : risk;
  });
}

function badAllow(problem: string, place: { file: string; line: number }): Finding {
  return { rule: "bad-allow", level: "warn", ...place, message: `${problem}.`, effect: "expand" };
}
