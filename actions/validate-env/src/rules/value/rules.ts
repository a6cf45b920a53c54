import { checkCredentials, checkHost } from "./address.ts";
import { checkLiveKey } from "./live-key.ts";
import { PLACEHOLDER_RULES } from "./placeholder.ts";
import { checkPublic, checkStore } from "./public.ts";
import { checkMaskable } from "./too-short.ts";
import { TRAIT, about, rulesAbout } from "./traits.ts";
import {
  checkDeprecated,
  checkEdges,
  checkFormat,
  checkLength,
  checkProtocol,
  checkRange,
  checkType,
  checkValues,
} from "./type.ts";
import type { ValueRule } from "./value-rule.ts";

const FORM = [
  ...PLACEHOLDER_RULES,
  about(TRAIT.address, checkCredentials),
  about(TRAIT.type, checkType),
  about(TRAIT.format, checkFormat),
] as const;

const CONTENT = [
  about(TRAIT.length, checkLength),
  about(TRAIT.values, checkValues),
  about(TRAIT.range, checkRange),
  about(TRAIT.protocols, checkProtocol),
  about(TRAIT.address | TRAIT.type, checkHost),
  about(TRAIT.underscore, checkLiveKey),
] as const;

const ALWAYS = [
  about(TRAIT.open, checkPublic),
  about(TRAIT.secret, checkStore),
  about(TRAIT.edge, checkEdges),
  about(TRAIT.deprecated, checkDeprecated),
  about(TRAIT.secret, checkMaskable),
] as const;

/** The rules for subjects with the same traits. */
export interface RuleSet {
  /** About what a value is. When one of them speaks, what comes after it would only say the same in other words. */
  readonly form: readonly ValueRule[];
  /** About a value of the right form. */
  readonly content: readonly ValueRule[];
  /** These speak whatever the value is. */
  readonly always: readonly ValueRule[];
}

/** The rules that may have something to say of a subject with these traits. */
export function ruleSet(traits: number, checkPattern: ValueRule): RuleSet {
  return {
    form: rulesAbout(traits, FORM),
    content: rulesAbout(traits, [...CONTENT, about(TRAIT.pattern, checkPattern)]),
    always: rulesAbout(traits, ALWAYS),
  };
}
