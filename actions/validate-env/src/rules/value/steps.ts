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
  about(TRAIT.at, checkCredentials),
  about(TRAIT.type, checkType),
  about(TRAIT.format, checkFormat),
] as const;

const CONTENT = [
  about(TRAIT.length, checkLength),
  about(TRAIT.values, checkValues),
  about(TRAIT.range, checkRange),
  about(TRAIT.protocols, checkProtocol),
  about(TRAIT.odd | TRAIT.host, checkHost),
  about(TRAIT.underscore, checkLiveKey),
] as const;

const ALWAYS = [
  about(TRAIT.open, checkPublic),
  about(TRAIT.secret, checkStore),
  about(TRAIT.edge, checkEdges),
  about(TRAIT.deprecated, checkDeprecated),
  about(TRAIT.secret, checkMaskable),
] as const;

/**
 * A rule in its turn. Rules of form are about what a value is: when one of them speaks, what comes after it would only
 * say the same in other words. Rules of content are about a value of the right form; the last kind always speaks.
 */
export interface Step {
  readonly check: ValueRule;
  readonly kind: "form" | "content" | "always";
}

/** The rules that may have something to say of a subject with these traits, in their order. */
export function stepsFor(traits: number, checkPattern: ValueRule): readonly Step[] {
  const content = [...CONTENT, about(TRAIT.pattern, checkPattern)];
  return [
    ...rulesAbout(traits, FORM).map((check): Step => ({ check, kind: "form" })),
    ...rulesAbout(traits, content).map((check): Step => ({ check, kind: "content" })),
    ...rulesAbout(traits, ALWAYS).map((check): Step => ({ check, kind: "always" })),
  ];
}
