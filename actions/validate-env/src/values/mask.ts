import type { Contract, Terms } from "../contract/contract.ts";
import { decoded, parseAddress } from "./address.ts";
import type { Subjects } from "../rules/subject.ts";
import { SETTINGS, isSecret } from "./secrecy.ts";
import type { Value } from "./value.ts";

/** A secret of fewer characters is not masked: the mask would hit ordinary words and numbers all over the log. */
export const SHORTEST_MASK = 6;

/** What to hide before anything is printed, and which secrets are too short for it. */
export interface MaskPlan {
  readonly masks: readonly string[];
  readonly tooShort: readonly string[];
}

/** What masks are planned for: the values that count, and all others that were read. */
export interface Maskable {
  readonly contract: Contract;
  readonly subjects: Pick<Subjects, "sensitive">;
  readonly others: readonly Value[];
}

/** Plans the masks of all values that were read. What the contract declares public, or no secret, is left alone. */
export function planMasks({ contract, subjects, others }: Maskable): MaskPlan {
  const masks = new Set<string>();
  const tooShort = new Set<string>();
  subjects.sensitive.forEach(({ variable, terms, value, secret }) => {
    if (needsMask(terms, value, secret) && !mask(value.trim(), secret, masks)) tooShort.add(variable.name);
  });
  for (const { name, value } of others) {
    const variable = contract.variables.get(name);
    const terms = variable?.terms ?? NO_TERMS;
    const secret = isSecret(name, terms, value);
    if (value.trim() === "" || !needsMask(terms, value, secret)) continue;
    if (!mask(value.trim(), secret, masks) && variable !== undefined) tooShort.add(name);
  }
  return { masks: [...masks], tooShort: [...tooShort] };
}

/** Adds the masks of a value; whether nobody has to be warned that it has none. */
function mask(trimmed: string, secret: boolean, masks: Set<string>): boolean {
  if (trimmed.length < SHORTEST_MASK) return !secret;
  if (!secret && isOrdinary(trimmed)) return true;
  masks.add(trimmed);
  if (trimmed.includes("@")) for (const part of credentialsIn(trimmed)) masks.add(part);
  return true;
}

/** What a contract says of a variable that it does not know. */
const NO_TERMS: Partial<Terms> = {};

/**
 * Whether a value has to be hidden. Not when the contract lets everybody see it, nor when the example in the repository
 * says it, too: whoever can read the log can read that as well.
 */
function needsMask(
  { secret: declared, isPublic, example, type }: Partial<Terms>,
  value: string,
  secret: boolean,
): boolean {
  if (declared !== undefined) return declared;
  return isPublic !== true && example !== value && (secret || type === undefined || !SETTINGS.has(type));
}

/** Numbers and plain words such as `production`: without a secret's name they are settings. */
function isOrdinary(value: string): boolean {
  return /^(?:\d{1,8}|[a-z]{1,16})$/i.test(value);
}

/** The password in an address: applications print it apart from the address, and decoded. */
function credentialsIn(value: string): readonly string[] {
  if (!value.includes("://")) return [];
  const password = parseAddress(value)?.password ?? "";
  return [password, decoded(password)].filter((part) => part.length >= SHORTEST_MASK);
}
