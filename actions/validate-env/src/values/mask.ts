import type { Contract } from "../contract/contract.ts";
import { namesSecret } from "../contract/secret-name.ts";
import type { Value } from "./value.ts";

/** A secret of fewer characters is not masked: the mask would hit ordinary words and numbers all over the log. */
export const SHORTEST_MASK = 6;

/** What to hide before anything is printed, and which secrets are too short for it. */
export interface MaskPlan {
  readonly masks: readonly string[];
  readonly tooShort: readonly string[];
}

/** Plans the masks of all values that were read. */
export function planMasks(contract: Contract, seen: readonly Value[]): MaskPlan {
  const masks = new Set<string>();
  const tooShort = new Set<string>();
  for (const { name, value } of seen) {
    const trimmed = value.trim();
    if (trimmed === "" || isCommitted(contract, name, value)) continue;
    if (trimmed.length >= SHORTEST_MASK && (namesSecret(name) || !isOrdinary(trimmed))) {
      for (const part of [trimmed, ...credentialsIn(trimmed)]) masks.add(part);
    } else if (namesSecret(name) && contract.variables.has(name)) tooShort.add(name);
  }
  return { masks: [...masks], tooShort: [...tooShort] };
}

/** What the example in the repository says is known to everybody who can read the log. */
function isCommitted(contract: Contract, name: string, value: string): boolean {
  return contract.variables.get(name)?.example === value;
}

/** Numbers and plain lower-case words such as `production`: without a secret's name they are settings. */
function isOrdinary(value: string): boolean {
  return /^(?:\d{1,8}|[a-z]{1,16}|true|false)$/i.test(value);
}

/** The password in an address: applications print it apart from the address, and decoded. */
function credentialsIn(value: string): readonly string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@:]*:([^/?#]+)@/i.exec(value)?.[1];
  if (password === undefined) return [];
  return [password, decoded(password)].filter((part) => part.length >= SHORTEST_MASK);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
