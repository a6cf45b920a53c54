import { referenceAt } from "../dialects/interpolate.ts";

/** `$NAME`, `${NAME}` or one with an operator. */
export interface VariableReference {
  readonly name: string;
  /** `:-`, `-`, `:?`, `?`, `:+`, `+`, or nothing. */
  readonly operator: string;
  /** What follows the operator. It may be a secret, so it is compared and never shown. */
  readonly argument: string;
}

/** Deeper nesting is not followed. */
const DEEPEST = 50;

/** Every reference of a text, those inside defaults included. */
export function referencesIn(
  text: string,
  depth = 0,
): { readonly references: readonly VariableReference[]; readonly isMalformed: boolean } {
  const references: VariableReference[] = [];
  let isMalformed = depth > DEEPEST;
  for (let dollar = isMalformed ? -1 : text.indexOf("$"); dollar !== -1;) {
    const reference = referenceAt(text, dollar);
    if (reference.kind === "malformed") isMalformed = true;
    if (reference.kind === "name") {
      const { name, operator, argument } = reference;
      const inner = referencesIn(argument, depth + 1);
      references.push({ name, operator, argument }, ...inner.references);
      isMalformed ||= inner.isMalformed;
    }
    dollar = text.indexOf("$", reference.end);
  }
  return { references, isMalformed };
}
