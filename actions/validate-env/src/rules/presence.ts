import type { Contract, Variable } from "../contract/contract.ts";
import type { Values } from "../values/value.ts";
import type { Problem } from "./problem.ts";

/** EV001–EV003: what is required has to be there, and to say something. */
export function checkPresence(contract: Contract, values: Values): readonly Problem[] {
  return [...contract.variables.values()].flatMap((variable) => {
    const problem = variable.required ? absence(values.get(variable.name)?.value) : undefined;
    if (problem === undefined) return [];
    return [{ ...problem, level: "error" as const, name: variable.name, place: placeOf(variable, values) }];
  });
}

function absence(value: string | undefined): Pick<Problem, "rule" | "message"> | undefined {
  if (value === undefined) return { rule: "EV001", message: "is required and is not set" };
  if (value === "") return { rule: "EV002", message: "is required and is set to an empty value" };
  return value.trim() === "" ? { rule: "EV003", message: "is required and holds nothing but white space" } : undefined;
}

/** The line that set the value, else the line that asks for it. */
function placeOf(variable: Variable, values: Values): Problem["place"] {
  const set = values.get(variable.name)?.place;
  return set?.file === undefined ? variable.place : set;
}
