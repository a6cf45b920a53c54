import { VARIABLE_NAME } from "../../names.ts";
import type { ReadSource } from "../../values/value.ts";
import type { Facts } from "../facts.ts";
import type { Problem } from "../problem.ts";
import { isPrintable, lineOf } from "./place.ts";

/** EV072, EV075 and EV090: names that come twice, that not every program takes, or that nobody asked for. */
export function checkNames(source: ReadSource, facts: Facts): readonly Problem[] {
  const seen = new Map<string, number>();
  return source.main.entries.flatMap(({ name, value, line }): readonly Problem[] => {
    const { where, place } = lineOf(source, line);
    const shown = isPrintable(name, value, facts) ? name : "";
    const say = (rule: Problem["rule"], message: string): Problem => {
      const subject = shown === "" ? `${where}: the variable ` : "";
      const position = shown === "" ? "" : ` (${where})`;
      return { rule, level: "warning", name: shown, message: `${subject}${message}${position}`, place };
    };
    const before = seen.get(name);
    seen.set(name, line);
    const problems: Problem[] = [];
    if (before !== undefined) problems.push(say("EV072", `is set again, after line ${before}; the last one counts`));
    if (!VARIABLE_NAME.test(name))
      problems.push(say("EV075", "has a name that not every program takes: use letters, digits and _"));
    else if (isUnknown(name, facts) && before === undefined) problems.push(say("EV090", "is not in the contract"));
    return problems;
  });
}

function isUnknown(name: string, { contract, example }: Facts): boolean {
  // A list of required names is no contract about the others.
  return (
    contract.file !== undefined &&
    !contract.allowUnknown &&
    !contract.variables.has(name) &&
    example?.variables.has(name) !== true
  );
}
