import type { Place } from "../../contract/contract.ts";
import type { Source } from "../../values/value.ts";
import { type Facts } from "../facts.ts";

/** How a line of a source is named in a message, and shown. */
export function lineOf({ label, file }: Source, line: number): { readonly where: string; readonly place: Place } {
  return { where: `line ${line} of ${label}`, place: file === undefined ? {} : { file, line } };
}

/**
 * Whether a name may be printed. A name that nobody declared may be a piece of a secret: a line of a key ends in `=`,
 * too, and so does a whole TOTP secret. So it must look like the names that people give: upper-case words with `_`
 * between them, or one short word, and nothing like padding behind it.
 */
export function isPrintable(name: string, value: string, facts: Pick<Facts, "contract" | "example">): boolean {
  if (facts.contract.variables.has(name) || facts.example?.variables.has(name) === true) return true;
  if (value.startsWith("=")) return false;
  return /^[A-Z][A-Z0-9]{0,11}(?:_[A-Z0-9]{1,12}){1,6}$/.test(name) || /^[A-Z]{2,10}$/.test(name);
}
