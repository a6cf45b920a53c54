import { type Assessment, type Risk, assessment } from "../risk/risk.ts";
import type { RuleId } from "../risk/rule.ts";
import type { Reader } from "./reader.ts";

/** An assessment of one risk. */
export function one(rule: RuleId, object: string, subject?: string): Assessment {
  const risk: Risk = subject === undefined ? { rule, object } : { rule, object, subject };
  return assessment({ risks: [risk] });
}

/** An assessment with the same risk for each object. */
export function each(rule: RuleId, objects: readonly string[]): Assessment {
  return assessment({ risks: objects.map((object) => ({ rule, object })) });
}

/** What the rows of a table go through when the statement is DELETE or UPDATE; undefined when it is neither. */
export function assessRows(reader: Reader): Assessment | undefined {
  const verb = reader.takeOne("DELETE", "UPDATE");
  if (verb === undefined) return undefined;
  while (reader.takeOne("LOW_PRIORITY", "QUICK", "IGNORE", "OR", "ROLLBACK", "ABORT", "REPLACE", "FAIL") !== undefined);
  reader.take("FROM");
  const table = reader.name();
  if (reader.has("WHERE")) return assessment({});
  return one(verb === "DELETE" ? "delete-all" : "update-all", table);
}
