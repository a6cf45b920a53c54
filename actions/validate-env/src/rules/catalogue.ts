/** Every rule, by an id that never changes and a title for annotations and reports. */
export const RULES = {
  EV001: "missing",
  EV002: "empty",
  EV003: "blank",
  EV100: "too short to mask",
} as const satisfies Readonly<Record<`EV${number}`, string>>;

/** The id of a rule. */
export type RuleId = keyof typeof RULES;
