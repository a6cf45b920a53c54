import { type Field, FieldProblem, field } from "./field.ts";

const TRUE = ["true", "True", "TRUE"];
const FALSE = ["false", "False", "FALSE"];

/** A boolean by YAML 1.2's core schema, the rule that GitHub's own toolkit follows: no `yes`, no `1`, no `on`. */
export function boolean(): Field<boolean> {
  return field((value) => {
    if (TRUE.includes(value)) return true;
    if (FALSE.includes(value)) return false;
    throw new FieldProblem("must be true or false");
  });
}
