import type { SyntaxIssue } from "./entry.ts";

/** The begin of a statement in a file that Compose reads. */
export type Statement =
  | { readonly kind: "assignment"; readonly name: string; readonly at: number; readonly next: number }
  /** A name alone on its line: its value comes from outside. */
  | { readonly kind: "inherited"; readonly name: string; readonly at: number; readonly next: number }
  | { readonly kind: "wrong"; readonly issue: SyntaxIssue["kind"]; readonly at: number };

/** White space as Go's `unicode.IsSpace` means it. */
export const GO_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Blanks inside a line, as compose-go means them. */
const BLANK = /[\t\v\f\r \u0085\u00a0]/;

const NAME_CHARACTER = /[\p{L}\p{N}_.[\]-]/u;

/** The next statement from a position on, past white space and comments; nothing at the end of the text. */
export function startOf(text: string, from: number): Statement | undefined {
  const at = skipToStatement(text, from);
  if (at === undefined) return undefined;
  const exported = /^export[\t\n\f\r ]/.test(text.slice(at, at + 7));
  const start = exported ? skipBlanks(text, at + "export".length) : at;
  return named(text, start, at);
}

/** The first position from `at` on that is no blank of the same line. */
export function skipBlanks(text: string, at: number): number {
  let position = at;
  while (position < text.length && BLANK.test(text.charAt(position))) position += 1;
  return position;
}

function skipToStatement(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length) {
    if (text[at] === "#") {
      const newline = text.indexOf("\n", at);
      if (newline === -1) return undefined;
      at = newline;
    } else if (GO_SPACE.test(text.charAt(at))) at += 1;
    else return at;
  }
  return undefined;
}

function named(text: string, start: number, at: number): Statement {
  for (let position = start; position < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
    if (character === "=" || character === ":" || character === "\n") {
      const name = trimEnd(text.slice(start, position));
      if (name.includes(" ")) return { kind: "wrong", issue: "invalid-name", at };
      const next = skipBlanks(text, position + 1);
      return { kind: character === "\n" ? "inherited" : "assignment", name, at, next };
    }
    if (!BLANK.test(character) && !NAME_CHARACTER.test(character)) {
      return { kind: "wrong", issue: "unexpected-character", at };
    }
    position += character.length;
  }
  // A name that the text ends with is taken for a value without a name.
  return start >= text.length
    ? { kind: "wrong", issue: "not-an-assignment", at }
    : { kind: "assignment", name: "", at, next: skipBlanks(text, start) };
}

/** Trims as Go does, which is not what `trimEnd` does. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && GO_SPACE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
