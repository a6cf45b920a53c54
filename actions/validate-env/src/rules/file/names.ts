import type { Entry } from "../../dialects/entry.ts";
import { VARIABLE_NAME } from "../../names.ts";
import type { ReadSource } from "../../values/value.ts";
import type { Facts } from "../facts.ts";
import { type Finding, type Problem, warning } from "../problem.ts";
import { isPrintable, lineOf } from "./place.ts";

/** EV072, EV075 and EV090: names that come twice, that not every program takes, or that nobody asked for. */
export function checkNames(source: ReadSource, facts: Facts): readonly Problem[] {
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  // A name that comes twice, and one that nobody asked for, has a value that does not count.
  if (facts.others.every(({ entry }) => entry === undefined)) return problems;
  for (const entry of source.main.entries) {
    const { name, line } = entry;
    const before = seen.get(name);
    // What counts in the end does not come again.
    if (before === undefined && facts.values.get(name)?.entry === entry) continue;
    seen.set(name, line);
    // What the contract names has a good name.
    if (before === undefined && facts.contract.variables.has(name)) continue;
    for (const finding of findings(name, before, facts)) problems.push(place(finding, entry, source, facts));
  }
  return problems;
}

function findings(name: string, before: number | undefined, facts: Facts): readonly Finding[] {
  const found: Finding[] = [];
  if (before !== undefined) found.push(warning("EV072", `is set again, after line ${before}; the last one counts`));
  if (!VARIABLE_NAME.test(name)) {
    found.push(warning("EV075", "has a name that not every program takes: use letters, digits and _"));
  } else if (before === undefined && isUnknown(name, facts)) found.push(warning("EV090", "is not in the contract"));
  return found;
}

function isUnknown(name: string, { contract, example }: Facts): boolean {
  // A list of required names is no contract about the others.
  if (contract.file === undefined || contract.allowUnknown) return false;
  return !contract.variables.has(name) && example?.variables.has(name) !== true;
}

function place({ rule, level, message }: Finding, entry: Entry, source: ReadSource, facts: Facts): Problem {
  const at = lineOf(source, entry.line);
  return isPrintable(entry.name, entry.value, facts)
    ? { rule, level, name: entry.name, message: `${message} (${at.where})`, place: at.place }
    : { rule, level, name: "", message: `${at.where}: the variable ${message}`, place: at.place };
}
