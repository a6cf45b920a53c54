/** A text after Docker Compose has put values in the place of `$NAME` and `${NAME…}`. */
export interface Interpolated {
  readonly text: string;
  /** Whether a name had no value and no default; Compose warns and puts nothing there. */
  readonly hasUnset: boolean;
  /** Whether Compose refuses the text: a malformed reference, or `${NAME:?}` without a value. */
  readonly refused: boolean;
}

/** Looks a name up. */
export type Lookup = (name: string) => string | undefined;

/** Deeper nesting of `${A:-${B:-…}}` is refused here, so that no text can exhaust the stack. */
const DEEPEST = 50;

/** Interpolates as the Compose specification and compose-go 2.6 do: values only, `$$` for a dollar sign. */
export function interpolate(template: string, lookup: Lookup, depth = 0): Interpolated {
  if (depth > DEEPEST) return { text: "", hasUnset: false, refused: true };
  let text = "";
  let hasUnset = false;
  let at = 0;
  for (let dollar = template.indexOf("$"); dollar !== -1; dollar = template.indexOf("$", at)) {
    const reference = referenceAt(template, dollar);
    const value = resolve(reference, lookup, depth);
    // Compose refuses the whole, whatever comes after it.
    if (value.refused) return { text: "", hasUnset: false, refused: true };
    text += template.slice(at, dollar) + value.text;
    hasUnset ||= value.hasUnset;
    at = reference.end;
  }
  return { text: text + template.slice(at), hasUnset, refused: false };
}

/** One `$…` of a text. */
export type Reference =
  | { readonly kind: "literal"; readonly text: string; readonly end: number }
  | { readonly kind: "malformed"; readonly end: number }
  | {
      readonly kind: "name";
      readonly name: string;
      /** `:-`, `-`, `:+`, `+`, `:?`, `?`, or nothing. */
      readonly operator: string;
      /** What follows the operator, up to the brace that closes the reference. */
      readonly argument: string;
      readonly end: number;
    };

const NAME = /[_a-z][_a-z0-9]*/iy;
const OPERATOR = /:?[-+?]/y;

/** The reference that begins with the `$` at a position. */
export function referenceAt(text: string, dollar: number): Reference {
  const next = text[dollar + 1];
  if (next === "$") return { kind: "literal", text: "$", end: dollar + 2 };
  if (next === "{") return bracedAt(text, dollar);
  const name = match(NAME, text, dollar + 1);
  if (name === "") return { kind: "literal", text: "$", end: dollar + 1 };
  return { kind: "name", name, operator: "", argument: "", end: dollar + 1 + name.length };
}

function bracedAt(text: string, dollar: number): Reference {
  const name = match(NAME, text, dollar + 2);
  const after = dollar + 2 + name.length;
  if (name !== "" && text[after] === "}") return { kind: "name", name, operator: "", argument: "", end: after + 1 };
  const operator = name === "" ? "" : match(OPERATOR, text, after);
  const close = operator === "" ? -1 : closingBrace(text, dollar);
  if (close === -1) return { kind: "malformed", end: dollar + 2 };
  return { kind: "name", name, operator, argument: text.slice(after + operator.length, close), end: close + 1 };
}

/**
 * The brace that closes the reference, on the same line. Every opening brace counts, with or without its `$`, and hides
 * the character after it; when the braces do not balance, the line's last closing brace is taken. That is compose-go's way.
 */
function closingBrace(text: string, dollar: number): number {
  const newline = text.indexOf("\n", dollar);
  const last = text.lastIndexOf("}", newline === -1 ? text.length : newline);
  let open = 0;
  for (let at = dollar; at <= last; at += 1) {
    if (text[at] === "}") {
      open -= 1;
      if (open === 0) return at;
    } else if (text[at] === "{") {
      open += 1;
      at += 1;
    }
  }
  return last > dollar ? last : -1;
}

function resolve(reference: Reference, lookup: Lookup, depth: number): Interpolated {
  if (reference.kind === "literal") return { text: reference.text, hasUnset: false, refused: false };
  if (reference.kind === "malformed") return { text: "", hasUnset: false, refused: true };
  const value = lookup(reference.name);
  if (reference.operator === "") return { text: value ?? "", hasUnset: value === undefined, refused: false };
  const argument = interpolate(reference.argument, lookup, depth + 1);
  if (argument.refused) return argument;
  const isThere = value !== undefined && (value !== "" || !reference.operator.startsWith(":"));
  if (reference.operator.endsWith("-")) return isThere ? plain(value) : argument;
  if (reference.operator.endsWith("+")) return isThere ? argument : plain(value ?? "");
  return isThere ? plain(value) : { text: "", hasUnset: false, refused: true };
}

function plain(text: string): Interpolated {
  return { text, hasUnset: false, refused: false };
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
