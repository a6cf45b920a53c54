import type { Terms } from "../../contract/contract.ts";
import type { Facts } from "../facts.ts";
import { type Finding, error } from "../problem.ts";
import type { Subject } from "../subject.ts";

/** EV001–EV003: what is required, and is not set to more than white space, has to be there and to say something. */
export function checkPresence({ terms, found }: Subject, facts: Facts): readonly Finding[] {
  const why = reason(terms, facts);
  if (found === undefined) return [error("EV001", `is required${why} and is not set`)];
  if (terms.allowEmpty === true) return [];
  if (found.value === "") return [error("EV002", `is required${why} and is set to an empty value`)];
  return [error("EV003", `is required${why} and holds nothing but white space`)];
}

function reason({ requiredIn, when }: Terms, { target }: Facts): string {
  const place = requiredIn === undefined || target.name === undefined ? "" : ` in ${target.name}`;
  return (when ?? []).length === 0
    ? place
    : `${place}, because of ${(when ?? []).map(({ name }) => name).join(" and ")},`;
}
