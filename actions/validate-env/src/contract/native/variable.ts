import { NO_SECTION, type Terms, type Variable } from "../contract.ts";
import type { ReadOf, VARIABLE_KEYS } from "./keys.ts";
import { silences } from "./silences.ts";

type ReadKeys = ReadOf<typeof VARIABLE_KEYS>;

/** A variable as it is required when no group speaks of it. */
export function toVariable(name: string, line: number, terms: Terms): Variable {
  return { name, line, required: terms.mustBeSet ?? true, terms };
}

/** What the keys of a variable say. The fields are all there, so that all terms have one form. */
export function toTerms({ values }: ReadKeys): Terms {
  const isConditional = values["required-in"] !== undefined || values.when !== undefined;
  return {
    mustBeSet: values.required ?? (isConditional ? true : undefined),
    section: values.section ?? NO_SECTION,
    requiredIn: values["required-in"],
    when: values.when?.map(({ name, value }) => ({ name, values: value })),
    allowEmpty: values["allow-empty"],
    secret: values.secret,
    isPublic: values.public,
    description: values.description,
    deprecated: values.deprecated,
    example: values.example,
    distinctFrom: values["distinct-from"],
    ignore: values.ignore === undefined ? undefined : silences(values.ignore),
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
