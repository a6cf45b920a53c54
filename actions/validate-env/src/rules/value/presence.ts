import type { Variable } from "../../contract/contract.ts";
import { type Facts, isRequired } from "../facts.ts";
import { type Finding, error } from "../problem.ts";

/** EV001–EV003: what is required has to be there, and to say something. */
export function checkPresence(variable: Variable, facts: Facts): Finding | undefined {
  if (!isRequired(facts, variable)) return undefined;
  const value = facts.values.get(variable.name)?.value;
  const why = reason(variable, facts);
  if (value === undefined) return error("EV001", `is required${why} and is not set`);
  if (variable.allowEmpty === true) return undefined;
  if (value === "") return error("EV002", `is required${why} and is set to an empty value`);
  return value.trim() === "" ? error("EV003", `is required${why} and holds nothing but white space`) : undefined;
}

function reason({ requiredIn, when }: Variable, { target }: Facts): string {
  const place = requiredIn === undefined || target.name === undefined ? "" : ` in ${target.name}`;
  return (when ?? []).length === 0
    ? place
    : `${place}, because of ${(when ?? []).map(({ name }) => name).join(" and ")},`;
}
