import type { Terms } from "../contract/contract.ts";
import { LIKELY_NAME, namesSecret } from "../contract/secret-name.ts";
import { SHORTEST_FORMAT, mayHaveFormat, secretFormat } from "../formats/formats.ts";
import { parseAddress } from "./address.ts";

/**
 * Types whose values need no mask unless they look like a secret: masking `https://api.acme.dev` would blacken half a
 * log.
 */
export const SETTINGS: ReadonlySet<string> = new Set(
  "enum bool port int number url email host ip duration semver date".split(" "),
);

/** Whether a value has to be kept from everybody: by the contract, else by the name, else by the look of the value. */
export function isSecret(name: string, terms: Pick<Terms, "secret" | "isPublic">, value: string): boolean {
  if (terms.secret !== undefined) return terms.secret;
  if (terms.isPublic === true) return false;
  if (LIKELY_NAME.test(name) && namesSecret(name)) return true;
  if (value.includes("@") && hasPassword(value)) return true;
  return value.length >= SHORTEST_FORMAT && mayHaveFormat(value) && secretFormat(value) !== undefined;
}

/** Whether a value is an address with a password in it. */
export function hasPassword(value: string): boolean {
  return value.includes("://") && (parseAddress(value)?.password ?? "") !== "";
}
