import { trimEnd } from "./compose-statement.ts";
import type { Quote, SyntaxIssue } from "./entry.ts";
import { type Interpolated, type Lookup, interpolate } from "./interpolate.ts";

/** A value as Compose reads it, or why it refuses the file. */
export type ComposeValue =
  | {
      readonly value: string;
      readonly quote: Quote | undefined;
      readonly hasUnset: boolean;
      /** Where the next statement may begin. */
      readonly next: number;
      /** The value's last position. */
      readonly lastAt: number;
    }
  | { readonly issue: SyntaxIssue["kind"] };

/** The value that begins at a position. */
export function composeValue(text: string, at: number, lookup: Lookup): ComposeValue {
  const quote = text[at];
  return quote === "'" || quote === '"' ? quoted(text, at, quote, lookup) : plain(text, at, lookup);
}

/** Up to the line's end, or to a `#` with a blank before it. */
function plain(text: string, at: number, lookup: Lookup): ComposeValue {
  const newline = text.indexOf("\n", at);
  const end = newline === -1 ? text.length : newline;
  const line = text.slice(at, end);
  const comment = line.indexOf(" #");
  const result = interpolate(trimEnd(comment === -1 ? line : line.slice(0, comment)), lookup);
  return finish(result, { quote: undefined, next: Math.min(end + 1, text.length), lastAt: Math.max(at, end - 1) });
}

function quoted(text: string, at: number, quote: "'" | '"', lookup: Lookup): ComposeValue {
  const close = closingMark(text, at, quote);
  if (close === -1) return { issue: "unterminated-quote" };
  const inside = text.slice(at + 1, close).replaceAll(/\\([^])/g, (pair, next) => (next === quote ? quote : pair));
  const rest = { quote, next: close + 1, lastAt: close };
  if (quote === "'") return { value: inside, hasUnset: false, ...rest };
  return finish(interpolate(expandEscapes(inside), lookup), rest);
}

/** The first mark that closes the value; a backslash hides the character after it. */
function closingMark(text: string, open: number, quote: Quote): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  '"': '"',
  "\\": "\\",
  // Interpolation comes after this step and makes one dollar sign of two.
  $: "$$",
};

/** The escapes of double quotes; `\c`, and octal ones that are no character, stay as they are. */
function expandEscapes(text: string): string {
  return text.replaceAll(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (whole, letter?: string, digits?: string) => {
    if (letter !== undefined) return ESCAPES[letter] ?? whole;
    const code = /^[0-7]{3}$/.test(digits ?? "") ? Number.parseInt(digits ?? "", 8) : 256;
    return code < 256 ? String.fromCharCode(code) : whole;
  });
}

function finish(
  { text, hasUnset, refused }: Interpolated,
  rest: { readonly quote: Quote | undefined; readonly next: number; readonly lastAt: number },
): ComposeValue {
  return refused ? { issue: "interpolation" } : { value: text, hasUnset, ...rest };
}
