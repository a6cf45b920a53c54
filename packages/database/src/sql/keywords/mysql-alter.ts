import { type Assessment, HARMLESS, type Risk, assessment } from "../risk/risk.ts";
import type { RuleId } from "../risk/rule.ts";
import type { Reader } from "./reader.ts";

/** What `ALTER TABLE` of MariaDB and MySQL risks, clause by clause; the reader stands behind TABLE. */
export function assessAlterTable(reader: Reader): Assessment {
  reader.take("IF", "EXISTS");
  const table = reader.name();
  if (reader.takeOne("WAIT", "NOWAIT") === "WAIT") reader.name();
  const parts = reader.clauses().map((clause) => assessClause(clause, table));
  return assessment({
    risks: parts.flatMap((part) => part.risks),
    renames: parts.flatMap((part) => part.renames),
  });
}

function assessClause(clause: Reader, table: string): Assessment {
  const on = (rule: RuleId, column = ""): Risk =>
    column === "" ? { rule, object: table } : { rule, object: table, subject: `${table}.${column}` };
  const verb = clause.takeOne(
    "ADD",
    "DROP",
    "MODIFY",
    "CHANGE",
    "RENAME",
    "CONVERT",
    "ENGINE",
    "DISCARD",
    "TRUNCATE",
    "FORCE",
    "ALGORITHM",
    "LOCK",
  );
  if (verb === "ADD") return risky(addRules(clause).map(([rule, column]) => on(rule, column)));
  if (verb === "DROP") return risky([on(...dropRule(clause))]);
  if (verb === "MODIFY" || verb === "CHANGE")
    return risky(changeRules(clause, verb).map(([rule, column]) => on(rule, column)));
  if (verb === "RENAME") return assessRename(clause, table);
  if (verb === "DISCARD" || verb === "TRUNCATE") return risky([on("truncate")]);
  if (verb === "CONVERT" || verb === "ENGINE" || verb === "FORCE") return risky([on("rewrite-table")]);
  const waits = (verb === "ALGORITHM" || verb === "LOCK") && clause.has("COPY", "EXCLUSIVE");
  return waits ? risky([on("rewrite-table")]) : HARMLESS;
}

function risky(list: readonly Risk[]): Assessment {
  return assessment({ risks: list });
}

type Rule = readonly [rule: RuleId, column: string];

const KEYS = ["UNIQUE", "PRIMARY", "FOREIGN", "CHECK"];

function addRules(clause: Reader): readonly Rule[] {
  // A constraint may have a name in front of what it is.
  if (clause.take("CONSTRAINT") && !KEYS.includes(clause.rest()[0]?.value ?? "")) clause.name();
  const key = clause.takeOne(...KEYS);
  if (key !== undefined) return [[key === "UNIQUE" || key === "PRIMARY" ? "add-unique" : "constraint-scan", ""]];
  if (clause.takeOne("FULLTEXT", "SPATIAL") !== undefined) return [["index-blocks-writes", ""]];
  if (clause.takeOne("INDEX", "KEY", "PARTITION", "PERIOD", "SYSTEM") !== undefined) return [];
  clause.take("COLUMN");
  clause.take("IF", "NOT", "EXISTS");
  const list = clause.inside();
  return (list?.clauses() ?? [clause]).flatMap(addColumnRules);
}

function addColumnRules(definition: Reader): readonly Rule[] {
  const column = definition.name();
  const rest = definition.rest();
  const words = rest.filter(({ depth, kind }) => kind === "word" && depth === (rest[0]?.depth ?? 0));
  const has = (...names: readonly string[]): boolean => words.some(({ value }) => names.includes(value));
  const required = words.some(({ value }, index) => value === "NOT" && words[index + 1]?.value === "NULL");
  const rules: Rule[] = [];
  if (required && !has("DEFAULT", "AUTO_INCREMENT", "GENERATED", "AS")) rules.push(["add-required-column", column]);
  if (has("UNIQUE", "PRIMARY")) rules.push(["add-unique", column]);
  return rules;
}

function dropRule(clause: Reader): Rule {
  if (
    clause.take("PRIMARY", "KEY") ||
    clause.take("FOREIGN", "KEY") ||
    clause.take("CONSTRAINT") ||
    clause.take("CHECK")
  )
    return ["drop-constraint", ""];
  if (clause.takeOne("INDEX", "KEY") !== undefined) return ["drop-constraint", ""];
  if (clause.take("PARTITION")) return ["drop-partition", clause.name()];
  clause.take("COLUMN");
  clause.take("IF", "EXISTS");
  return ["drop-column", clause.name()];
}

function changeRules(clause: Reader, verb: "MODIFY" | "CHANGE"): readonly Rule[] {
  clause.take("COLUMN");
  clause.take("IF", "EXISTS");
  const column = clause.name();
  const rules: Rule[] = [["modify-column", column]];
  if (verb === "CHANGE" && clause.name().toLowerCase() !== column.toLowerCase()) rules.push(["rename-column", column]);
  return rules;
}

function assessRename(clause: Reader, table: string): Assessment {
  if (clause.take("COLUMN"))
    return risky([{ rule: "rename-column", object: table, subject: `${table}.${clause.name()}` }]);
  if (clause.takeOne("INDEX", "KEY") !== undefined) return HARMLESS;
  clause.takeOne("TO", "AS");
  return assessment({ risks: [{ rule: "rename-table", object: table }], renames: [[table, clause.name()]] });
}
