import { compileLikeGo } from "./go-expression.ts";
import { checkSyntax } from "./ignore-syntax.ts";

/** Whether a path, relative to the context and with `/` between its parts, is what a pattern means. */
export type PathTest = (path: string) => boolean;

/** What a pattern is made of, as far as it decides how it is compared. */
type Kind = "exact" | "prefix" | "suffix" | "expression";

interface Translation {
  readonly kind: Kind;
  readonly expression: string;
}

/** Characters that the translation puts a `\` before. A `^` is not among them, in Docker neither. */
const ESCAPED = /[.+()|{}$]/;

/**
 * The test of one pattern by Docker's rules (moby/patternmatcher): like a shell's pattern, but `**` stands for any number
 * of folders, and a pattern without wildcards is compared as it is. Throws `SyntaxError` for what Docker refuses.
 */
export function pathTest(pattern: string): PathTest {
  checkSyntax(pattern);
  const { kind, expression } = translate(pattern);
  if (kind === "exact") return (path) => path === pattern;
  if (kind === "prefix") return (path) => path.startsWith(pattern.slice(0, -2));
  if (kind === "suffix") return suffixTest(pattern.slice(2));
  let compiled: RegExp | undefined;
  // Compiled at its first use, as in Docker: a pattern that nothing is compared with cannot be wrong.
  return (path) => (compiled ??= compileLikeGo(expression)).test(path);
}

function suffixTest(suffix: string): PathTest {
  return (path) => path.endsWith(suffix) || (suffix.startsWith("/") && path === suffix.slice(1));
}

/** A pattern as a regular expression, from its first character to its last. */
function translate(pattern: string): Translation {
  let kind: Kind = "exact";
  let expression = "^";
  let at = 0;
  while (at < pattern.length) {
    const piece = translateAt(pattern, at);
    expression += piece.text;
    if (piece.kind !== undefined) kind = piece.kind === "prefix" && kind !== "exact" ? "expression" : piece.kind;
    if (at === 0 && pattern.startsWith("**")) kind = "suffix";
    at += piece.length;
  }
  return { kind, expression: `${expression}$` };
}

interface Piece {
  readonly text: string;
  readonly length: number;
  /** How the pattern is compared from here on; `undefined` leaves that as it is. */
  readonly kind?: Kind;
}

function translateAt(pattern: string, at: number): Piece {
  const [character = "", next = ""] = [pattern[at], pattern[at + 1]];
  if (pattern.startsWith("**", at)) return doubleStar(pattern, at);
  if (character === "*") return { text: "[^/]*", length: 1, kind: "expression" };
  if (character === "?") return { text: "[^/]", length: 1, kind: "expression" };
  if (character === "\\") return { text: `\\${next}`, length: 2, kind: "expression" };
  if (character === "[" || character === "]") return { text: character, length: 1, kind: "expression" };
  return { text: ESCAPED.test(character) ? `\\${character}` : character, length: 1 };
}

/** `**` swallows the `/` behind it; at the end it stands for everything. */
function doubleStar(pattern: string, at: number): Piece {
  const length = pattern[at + 2] === "/" ? 3 : 2;
  if (at + length >= pattern.length) return { text: ".*", length, kind: "prefix" };
  return { text: "(.*/)?", length, kind: "expression" };
}
