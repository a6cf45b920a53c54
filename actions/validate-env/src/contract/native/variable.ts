import { isRuleId, type RuleId } from "../../rules/catalogue.ts";
import { NO_SECTION, type Silences, type Variable } from "../contract.ts";
import type { Issues } from "./issues.ts";
import type { ReadOf, VARIABLE } from "./keys.ts";
import { lineOfKey } from "./object.ts";

/** What was read of one variable. */
export interface ReadVariable {
  readonly name: string;
  readonly line: number;
  readonly value: ReadOf<typeof VARIABLE>;
}

/** The variable that an entry of `vars` describes. Members of a group need not be set on their own account. */
export function toVariable(file: string, read: ReadVariable, isMember: boolean, issues: Issues): Variable {
  const { values } = read.value;
  checkVariable(read, issues);
  const conditional = values["required-in"] !== undefined || values.when !== undefined;
  return {
    name: read.name,
    place: { file, line: read.line },
    section: values.section ?? NO_SECTION,
    required: values.required ?? (conditional || !isMember),
    requiredIn: values["required-in"],
    when: values.when?.map(({ name, value }) => ({ name, values: value })),
    allowEmpty: values["allow-empty"],
    secret: values.secret,
    isPublic: values.public,
    description: values.description,
    deprecated: values.deprecated,
    example: values.example,
    distinctFrom: values["distinct-from"],
    ignore: values.ignore === undefined ? undefined : silences(values.ignore, issues),
    ...constraints(values),
  };
}

/** What the value itself has to be. */
function constraints(values: ReadVariable["value"]["values"]): Partial<Variable> {
  return {
    type: values.type ?? (values.values === undefined ? undefined : "enum"),
    format: values.format,
    pattern: values.pattern === undefined ? undefined : `^(?:${values.pattern})$`,
    values: values.values,
    protocols: values.protocols,
    minLength: values["min-length"],
    maxLength: values["max-length"],
    min: values.min,
    max: values.max,
  };
}

const NUMERIC: ReadonlySet<string> = new Set(["int", "number", "port"]);
const BOUNDS = ["min", "max"] as const;
const CONDITIONS = ["required-in", "when"] as const;

/** What no single key can tell. */
function checkVariable({ value: { values, tree } }: ReadVariable, issues: Issues): void {
  const say = (key: string, message: string): undefined => issues.note(lineOfKey(tree, key), `${key}: ${message}`);
  if (values.pattern !== undefined && !isPattern(values.pattern)) say("pattern", "is no regular expression");
  if (values.type === "enum" && values.values === undefined) say("type", "an enum needs its values");
  if (values.values !== undefined && (values.type ?? "enum") !== "enum") say("values", "are for the type enum only");
  if (values.protocols !== undefined && values.type !== "url") say("protocols", "are for the type url only");
  const numeric = NUMERIC.has(values.type ?? "");
  for (const bound of BOUNDS) if (values[bound] !== undefined && !numeric) say(bound, "is for numbers only");
  if ((values.min ?? -Infinity) > (values.max ?? Infinity)) say("min", "is greater than max");
  if ((values["min-length"] ?? 0) > (values["max-length"] ?? Infinity)) say("min-length", "is greater than max-length");
  if (values.secret === true && values.public === true) say("public", "contradicts secret");
  for (const condition of CONDITIONS) {
    if (values.required === false && values[condition] !== undefined) say(condition, "contradicts `required: false`");
  }
}

/** The silences that name a rule; the others are noted. */
export function silences(
  entries: readonly { readonly name: string; readonly line: number; readonly value: string }[],
  issues: Issues,
): Silences {
  const known = new Map<RuleId, string>();
  for (const { name, line, value } of entries) {
    if (isRuleId(name) && name !== "EV110") known.set(name, value);
    else issues.note(line, `ignore: ${name} is no rule that can be silenced`);
  }
  return known;
}

function isPattern(source: string): boolean {
  try {
    // oxlint-disable-next-line no-new -- the constructor is the only way to ask
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}
