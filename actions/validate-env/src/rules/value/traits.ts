import type { Terms } from "../../contract/contract.ts";
import type { TypeName } from "../../types/types.ts";
import type { Subject } from "../subject.ts";
import { LIKELY_ODD } from "./address.ts";
import { LIKELY_MARK, isLongWord } from "./placeholder-words.ts";
import { isVaried } from "./repetition.ts";
import type { ValueRule } from "./value-rule.ts";

/**
 * What can be seen of a subject at a glance, one bit each. Most values are plain ones, of which most rules have nothing
 * to say; so a rule names the traits that it is about, and is asked only where one of them is there.
 */
export const TRAIT = {
  secret: 1,
  /** Everybody can see it. */
  open: 1 << 1,
  /** Holds `@`. */
  at: 1 << 2,
  /** Holds `$`. */
  dollar: 1 << 3,
  /** Holds something of the marks and words that placeholders have. */
  mark: 1 << 4,
  /** Holds `_`. */
  underscore: 1 << 5,
  /** Has white space at an edge. */
  edge: 1 << 6,
  type: 1 << 7,
  /** Is of the type host. */
  host: 1 << 15,
  /** Holds `://`, and something of what local hosts, reserved ones and placeholders have. */
  odd: 1 << 16,
  format: 1 << 8,
  length: 1 << 9,
  values: 1 << 10,
  range: 1 << 11,
  protocols: 1 << 12,
  pattern: 1 << 13,
  deprecated: 1 << 14,
  /** Is a secret, and not plainly one that was generated. */
  guessable: 1 << 17,
} as const;

/** Anything that `traitsIn` looks for. One look tells most values apart, of which there may be a thousand. */
const NOTABLE = new RegExp(String.raw`[$_@\s]|:\/\/|${LIKELY_MARK.source}`, LIKELY_MARK.flags);

/** The traits that a subject's value shows, and what follows from it. */
export function shownTraits({ variable, value, secret, open }: Subject): number {
  let traits = NOTABLE.test(value) ? traitsIn(value) : 0;
  if (secret) {
    const isGenerated = isLongWord(value, variable.name) && isVaried(value);
    traits |= isGenerated ? TRAIT.secret : TRAIT.secret | TRAIT.guessable;
  }
  if (open) traits |= TRAIT.open;
  return traits;
}

/** The traits that the contract states; the same for all variables that share its terms. */
export function statedTraits(terms: Terms): number {
  let traits = terms.type === undefined ? 0 : traitsOfType(terms.type);
  if (terms.format !== undefined) traits |= TRAIT.format;
  if (terms.minLength !== undefined || terms.maxLength !== undefined) traits |= TRAIT.length;
  if (terms.values !== undefined) traits |= TRAIT.values;
  if (terms.min !== undefined || terms.max !== undefined) traits |= TRAIT.range;
  if (terms.protocols !== undefined) traits |= TRAIT.protocols;
  if (terms.pattern !== undefined) traits |= TRAIT.pattern;
  if (terms.deprecated !== undefined) traits |= TRAIT.deprecated;
  return traits;
}

/** Every value is of the types `enum` and `string`; an enum's values are a trait of their own. */
function traitsOfType(type: TypeName): number {
  if (type === "enum" || type === "string") return 0;
  return type === "host" ? TRAIT.type | TRAIT.host : TRAIT.type;
}

function traitsIn(value: string): number {
  let traits = 0;
  if (value.includes("@")) traits |= TRAIT.at;
  if (value.includes("://") && LIKELY_ODD.test(value)) traits |= TRAIT.odd;
  if (value.includes("$")) traits |= TRAIT.dollar;
  if (value.includes("_")) traits |= TRAIT.underscore;
  if (LIKELY_MARK.test(value)) traits |= TRAIT.mark;
  if (value.trim() !== value) traits |= TRAIT.edge;
  return traits;
}

/** A rule, and the traits without any of which it has nothing to say. */
export interface AboutTraits {
  readonly about: number;
  readonly check: ValueRule;
}

/** A rule about traits. */
export function about(traits: number, check: ValueRule): AboutTraits {
  return { about: traits, check };
}

/** The rules that may have something to say of a subject with these traits, in their order. */
export function rulesAbout(traits: number, rules: readonly AboutTraits[]): readonly ValueRule[] {
  return rules.filter((rule) => (rule.about & traits) !== 0).map(({ check }) => check);
}
