/** Every rule, by an id that never changes, with a title for annotations and reports. docs/validate-env-rules.md explains each. */
export const RULES = {
  EV001: "missing",
  EV002: "empty",
  EV003: "blank",
  EV010: "wrong type",
  EV011: "pattern does not match",
  EV012: "wrong length",
  EV013: "not an allowed value",
  EV014: "out of range",
  EV020: "placeholder",
  EV021: "same as the example",
  EV022: "repetition or sequence",
  EV023: "low variety",
  EV024: "well-known credential",
  EV030: "wrong format",
  EV031: "key of another environment",
  EV040: "not exactly one of a group",
  EV041: "group set in part",
  EV042: "companion missing",
  EV043: "conflict",
  EV044: "none of a group",
  EV050: "address disagrees with its parts",
  EV051: "local or example host in production",
  EV052: "credential not percent-encoded",
  EV053: "protocol not allowed",
  EV060: "secret under a public name",
  EV061: "secret repeated in a public value",
  EV062: "one value for two secrets",
  EV063: "secret stored as a plain variable",
  EV070: "dialects differ",
  EV071: "syntax",
  EV072: "duplicate",
  EV073: "unquoted special character",
  EV074: "encoding or line ends",
  EV075: "unusual name",
  EV076: "white space around the value",
  EV080: "unset in a compose file",
  EV081: "secret with a default in a compose file",
  EV082: "not used by the compose files",
  EV083: "two defaults in compose files",
  EV084: "unresolved reference",
  EV085: "secret written into a compose file",
  EV090: "unknown variable",
  EV091: "deprecated",
  EV092: "missing in the example",
  EV093: "in the example only",
  EV100: "too short to mask",
  EV110: "contract",
} as const satisfies Readonly<Record<`EV${number}`, string>>;

/** The id of a rule. */
export type RuleId = keyof typeof RULES;

/** All ids. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant are what they are
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}
