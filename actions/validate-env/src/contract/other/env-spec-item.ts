import type { Entry } from "../../dialects/entry.ts";
import { NO_SECTION, type Terms, type Variable } from "../contract.ts";
import type { Issues } from "../native/issues.ts";
import { type Expression, textOf } from "./decorators.ts";
import type { PlacedDecorator } from "./env-spec.ts";
import { readType } from "./env-spec-type.ts";

/** What the header says of items that say nothing themselves. */
export interface Defaults {
  readonly required: boolean | "infer";
  readonly sensitive: boolean;
  readonly publicPrefix?: string;
}

/** An item of an `.env.schema`. */
export interface Item {
  readonly entry: Entry;
  readonly decorators: readonly PlacedDecorator[];
  readonly defaults: Defaults;
}

/** What decorators say of an item. */
type Said = { required?: boolean } & { -readonly [K in keyof Terms]?: Terms[K] };

/** Decorators of an item that change nothing about which values are right. */
const WITHOUT_EFFECT = /^(?:docs|docsUrl|icon|tag|internal|dynamic|static|auditIgnore)$/;

/** The variable that an item describes. */
export function itemVariable({ entry, decorators, defaults }: Item, issues: Issues): Variable {
  const hasValue = entry.value !== "";
  const isOpen = defaults.publicPrefix !== undefined && entry.name.startsWith(defaults.publicPrefix);
  const said: Said = {
    required: defaults.required === "infer" ? hasValue : defaults.required,
    secret: defaults.sensitive && !isOpen,
  };
  for (const decorator of decorators) apply(decorator, said, issues);
  const { required, ...terms } = said;
  return {
    name: entry.name,
    line: entry.line,
    // An item with a value has a default of its own, so that nothing is missing when nobody sets it.
    required: required === true && !hasValue,
    terms: { section: NO_SECTION, ...terms },
  };
}

function apply({ name, value, line }: PlacedDecorator, said: Said, issues: Issues): void {
  if (name === "required") Object.assign(said, requirement(value, line, issues));
  else if (name === "optional") said.required = !isTrue(value);
  else if (name === "sensitive") said.secret = isTrue(value);
  else if (name === "public") said.secret = !isTrue(value);
  else if (name === "example") said.example = textOf(value) ?? "";
  else if (name === "deprecated") Object.assign(said, deprecation(value));
  else if (name === "type") Object.assign(said, readType(value, line, issues));
  else if (!WITHOUT_EFFECT.test(name)) issues.note(line, `@${name} is not read here`);
}

function isTrue(value: Expression | undefined): boolean {
  if (value?.kind === "call")
    return value.args.every(({ name, value: given }) => name !== "enabled" || textOf(given) !== "false");
  return textOf(value) !== "false";
}

function deprecation(value: Expression | undefined): Said {
  const text = textOf(value) ?? "true";
  if (text === "false") return {};
  return { deprecated: text === "true" ? "it is marked as deprecated" : text };
}

/** `true`, `false`, `forEnv(…)`, `eq($X, y)`, `isEmpty($X)` and their `not(…)`. */
function requirement(value: Expression | undefined, line: number, issues: Issues): Said {
  const text = textOf(value) ?? "true";
  if (value?.kind !== "call") return { required: text !== "false" };
  const isNegated = value.name === "not";
  const inner = isNegated ? value.args[0]?.value : value;
  const texts = inner?.kind === "call" ? inner.args.map((argument) => textOf(argument.value) ?? "") : [];
  const other = (texts[0] ?? "").replace(/^\$/, "");
  const negation = isNegated ? { isNegated } : {};
  if (inner?.kind === "call" && inner.name === "forEnv" && !isNegated) return { required: true, requiredIn: texts };
  if (inner?.kind === "call" && inner.name === "eq" && texts.length === 2) {
    return { required: true, when: [{ name: other, values: [texts[1] ?? ""], ...negation }] };
  }
  if (inner?.kind === "call" && inner.name === "isEmpty")
    return { required: true, when: [{ name: other, values: [""], ...negation }] };
  issues.note(line, "@required is read as true, false, forEnv(…), eq($X, y), isEmpty($X) and their not(…) only");
  return {};
}
