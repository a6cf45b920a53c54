import type { Issues } from "../native/issues.ts";
import type { PlacedDecorator } from "./env-spec.ts";
import type { Defaults } from "./env-spec-item.ts";
import { type Expression, textOf } from "./decorators.ts";

/** Decorators of the header that change nothing about which values are right. */
const WITHOUT_EFFECT =
  /^(?:generate\w*|redactLogs|preventLeaks|cache|defaultDynamic|currentEnv|envFlag|auditIgnore|docs|tag)$/;

/** What the header says of all items: optional unless they have a value, and sensitive, when it says nothing. */
export function readDefaults(decorators: readonly PlacedDecorator[], issues: Issues): Defaults {
  const defaults: { -readonly [K in keyof Defaults]: Defaults[K] } = { required: "infer", sensitive: true };
  for (const { name, value, line } of decorators) {
    if (name === "defaultRequired") defaults.required = requirement(value, line, issues);
    else if (name === "defaultSensitive") Object.assign(defaults, sensitivity(value, line, issues));
    else if (!WITHOUT_EFFECT.test(name)) issues.note(line, `@${name} is not read here: write out what it stands for`);
  }
  return defaults;
}

function requirement(value: Expression | undefined, line: number, issues: Issues): Defaults["required"] {
  const text = textOf(value) ?? (value === undefined ? "true" : "");
  if (text === "true" || text === "false") return text === "true";
  if (text !== "infer") issues.note(line, "@defaultRequired must be true, false or infer");
  return "infer";
}

function sensitivity(
  value: Expression | undefined,
  line: number,
  issues: Issues,
): Pick<Defaults, "sensitive" | "publicPrefix"> {
  const text = textOf(value) ?? (value === undefined ? "true" : "");
  if (text === "true" || text === "false") return { sensitive: text === "true" };
  const prefix = value?.kind === "call" && value.name === "inferFromPrefix" ? textOf(value.args[0]?.value) : undefined;
  if (prefix !== undefined) return { sensitive: true, publicPrefix: prefix };
  issues.note(line, "@defaultSensitive must be true, false or inferFromPrefix(PREFIX)");
  return { sensitive: true };
}
