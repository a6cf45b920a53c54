import type { Contract, Variable } from "../contract/contract.ts";
import { decoded, parseAddress } from "./address.ts";
import { isSecret } from "./secrecy.ts";
import type { Value } from "./value.ts";

/** A secret of fewer characters is not masked: the mask would hit ordinary words and numbers all over the log. */
export const SHORTEST_MASK = 6;

/** What to hide before anything is printed, and which secrets are too short for it. */
export interface MaskPlan {
  readonly masks: readonly string[];
  readonly tooShort: readonly string[];
}

/** Plans the masks of all values that were read. What the contract declares public, or no secret, is left alone. */
export function planMasks(contract: Contract, seen: readonly Value[]): MaskPlan {
  const masks = new Set<string>();
  const tooShort = new Set<string>();
  for (const { name, value } of seen) {
    const variable = contract.variables.get(name) ?? { name };
    const trimmed = value.trim();
    if (trimmed === "" || isOpen(variable, value)) continue;
    const secret = isSecret(variable, value);
    if (trimmed.length >= SHORTEST_MASK && (secret || !isOrdinary(trimmed))) {
      for (const part of [trimmed, ...credentialsIn(trimmed)]) masks.add(part);
    } else if (secret && contract.variables.has(name)) tooShort.add(name);
  }
  return { masks: [...masks], tooShort: [...tooShort] };
}

type Known = Pick<Variable, "name"> & Partial<Variable>;

/** Types whose values hold no secret unless they look like one. */
const SETTINGS: ReadonlySet<string> = new Set(
  "enum bool port int number url email host ip duration semver date".split(" "),
);

/**
 * What needs no mask although nobody calls it public: what the example in the repository says, too, which everybody can
 * read who can read the log, and settings by their type. Masking `https://api.acme.dev` would blacken half a log.
 */
function isOpen(variable: Known, value: string): boolean {
  if (variable.secret === true) return false;
  if (variable.secret === false || variable.isPublic === true || variable.example === value) return true;
  return SETTINGS.has(variable.type ?? "") && !isSecret(variable, value);
}

/** Numbers and plain words such as `production`: without a secret's name they are settings. */
function isOrdinary(value: string): boolean {
  return /^(?:\d{1,8}|[a-z]{1,16})$/i.test(value);
}

/** The password in an address: applications print it apart from the address, and decoded. */
function credentialsIn(value: string): readonly string[] {
  const password = value.includes("://") ? (parseAddress(value)?.password ?? "") : "";
  return [password, decoded(password)].filter((part) => part.length >= SHORTEST_MASK);
}
