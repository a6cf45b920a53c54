import { NO_SECTION, type Terms } from "../contract.ts";
import type { ReadOf, VARIABLE_KEYS } from "./keys.ts";
import { silences } from "./silences.ts";

type ReadKeys = ReadOf<typeof VARIABLE_KEYS>;

/** What the keys of a variable say. */
export interface Statement {
  /** Whether it must be set, if anything says so. */
  readonly required: boolean | undefined;
  readonly terms: Terms;
}

/** What the keys of a variable say. The fields of `Terms` are all there, so that all terms have one form. */
export function toStatement({ values }: ReadKeys): Statement {
  const conditional = values["required-in"] !== undefined || values.when !== undefined;
  return { required: values.required ?? (conditional ? true : undefined), terms: toTerms(values) };
}

function toTerms(values: ReadKeys["values"]): Terms {
  return {
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
