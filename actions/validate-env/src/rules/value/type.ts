import { formatProblem } from "../../formats/formats.ts";
import { TYPES, type Type } from "../../types/types.ts";
import { type Finding, error, warning } from "../problem.ts";
import type { Subject } from "../subject.ts";

/** EV010: the value is of its type. */
export function checkType({ terms, value, address }: Subject): Finding | undefined {
  // What could be taken apart as an address is one.
  if (terms.type === undefined || (terms.type === "url" && address !== undefined)) return undefined;
  const type: Type = TYPES[terms.type];
  return type.accepts(value) ? undefined : error("EV010", `must be ${type.form}`);
}

/** A character that a string holds as two. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** EV012: the value is as long as it must be. Lengths of secrets are not told, only the bound that they miss. */
export function checkLength({ terms: { minLength, maxLength }, value }: Subject): Finding | undefined {
  if (minLength === undefined && maxLength === undefined) return undefined;
  const length = PAIR.test(value) ? Array.from(value).length : value.length;
  if (minLength !== undefined && length < minLength)
    return error("EV012", `is too short: it must have ${minLength} or more characters`);
  if (maxLength !== undefined && length > maxLength)
    return error("EV012", `is too long: it must have ${maxLength} or fewer characters`);
  return undefined;
}

/** EV013: the value is one of a list. */
export function checkValues({ terms: { values }, value }: Subject): Finding | undefined {
  return values === undefined || values.includes(value)
    ? undefined
    : error("EV013", `must be one of ${values.join(", ")}`);
}

/** EV014: the number is in its bounds. */
export function checkRange({ terms: { min, max }, value }: Subject): Finding | undefined {
  if (min === undefined && max === undefined) return undefined;
  const number = Number(value);
  if (min !== undefined && number < min) return error("EV014", `must be ${min} or more`);
  return max !== undefined && number > max ? error("EV014", `must be ${max} or less`) : undefined;
}

/** EV030: the key looks as its issuer makes them. */
export function checkFormat({ terms: { format }, value }: Subject): Finding | undefined {
  const form = format === undefined ? undefined : formatProblem(format, value);
  return form === undefined ? undefined : error("EV030", `must be ${form}`);
}

/** EV053: the address has an allowed protocol. */
export function checkProtocol({ terms: { protocols }, value, address }: Subject): Finding | undefined {
  if (protocols === undefined) return undefined;
  const protocol = address?.protocol ?? /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase() ?? "";
  if (protocols.includes(protocol)) return undefined;
  return error("EV053", `must begin with ${protocols.map((each) => `${each}:`).join(" or ")}`);
}

/** EV076: what was copied with a blank or a line end at its edge. */
export function checkEdges({ value, terms }: Subject): Finding | undefined {
  if (value === value.trim()) return undefined;
  const pem = terms.type === "pem" || terms.format === "private-key";
  if (pem && value.trimEnd() === value.replace(/\n+$/, "")) return undefined;
  return warning("EV076", "begins or ends with white space, which many programs take for a part of it");
}

/** EV091: what should no longer be set. */
export function checkDeprecated({ terms: { deprecated } }: Subject): Finding | undefined {
  return deprecated === undefined ? undefined : warning("EV091", `is deprecated: ${deprecated}`);
}
