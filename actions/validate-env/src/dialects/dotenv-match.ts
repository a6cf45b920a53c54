import { isLineEnd, isSpace, isWord, lineEndFrom, skipSpace } from "./characters.ts";
import type { Quote } from "./entry.ts";

/** One assignment in a text: offsets of its name and of what stands for its value. */
export interface DotenvMatch {
  readonly name: string;
  readonly nameAt: number;
  readonly valueFrom: number;
  readonly valueTo: number;
  readonly quote: Quote | undefined;
  /** Where reading goes on. */
  readonly end: number;
}

/**
 * The assignment that the `dotenv` package (17.x) finds at the start of a line, or `undefined`.
 * That package matches one regular expression over the whole text, in which white space includes line ends; so a name
 * may be parted from its `=`, and a quoted value from both, by empty lines. We follow it, because it is what runs.
 */
export function matchDotenv(text: string, start: number): DotenvMatch | undefined {
  const nameFrom = skipSpace(text, start);
  const head = afterExport(text, nameFrom) ?? headAt(text, nameFrom);
  if (head === undefined) return undefined;
  const { nameAt, nameTo, body } = head;
  const found = quotedValue(text, body) ?? plainValue(text, body);
  return { name: text.slice(nameAt, nameTo), nameAt, ...found };
}

interface Head {
  readonly nameAt: number;
  readonly nameTo: number;
  /** The position after the separator. */
  readonly body: number;
}

/** `export NAME=`; a variable that is itself called `export` has no name between. */
function afterExport(text: string, at: number): Head | undefined {
  const blank = at + "export".length;
  if (!text.startsWith("export", at) || blank >= text.length || !isSpace(text.charCodeAt(blank))) return undefined;
  return headAt(text, skipSpace(text, blank));
}

function headAt(text: string, at: number): Head | undefined {
  let nameTo = at;
  while (nameTo < text.length && isNameCharacter(text.charCodeAt(nameTo))) nameTo += 1;
  if (nameTo === at) return undefined;
  const equals = skipSpace(text, nameTo);
  if (text[equals] === "=") return { nameAt: at, nameTo, body: equals + 1 };
  const colon = text[nameTo] === ":" && nameTo + 1 < text.length && isSpace(text.charCodeAt(nameTo + 1));
  return colon ? { nameAt: at, nameTo, body: nameTo + 2 } : undefined;
}

function isNameCharacter(code: number): boolean {
  return isWord(code) || code === 46 || code === 45;
}

type Found = Omit<DotenvMatch, "name" | "nameAt">;

function quotedValue(text: string, body: number): Found | undefined {
  const open = skipSpace(text, body);
  const quote = text[open];
  if (quote !== "'" && quote !== '"' && quote !== "`") return undefined;
  for (const close of closers(text, open, quote)) {
    const end = restOfLine(text, close + 1);
    if (end !== undefined) return { valueFrom: open, valueTo: close + 1, quote, end };
  }
  return undefined;
}

/** The closing marks to try: the first one without a backslash before it, then the escaped ones, from right to left. */
function closers(text: string, open: number, quote: Quote): readonly number[] {
  const escaped: number[] = [];
  for (let at = text.indexOf(quote, open + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (text[at - 1] !== "\\" || at - 1 === open) return [at, ...escaped.toReversed()];
    escaped.push(at);
  }
  return escaped.toReversed();
}

function plainValue(text: string, body: number): Found {
  const newline = text.indexOf("\n", body);
  const lineEnd = newline === -1 ? text.length : newline;
  const hash = text.slice(body, lineEnd).indexOf("#");
  const valueTo = hash === -1 ? lineEnd : body + hash;
  return { valueFrom: body, valueTo, quote: undefined, end: restOfLine(text, valueTo) ?? valueTo };
}

/** The end of what may follow a value: blanks, empty lines, one comment. `undefined` when anything else stands there. */
function restOfLine(text: string, at: number): number | undefined {
  const next = skipSpace(text, at);
  if (next >= text.length) return text.length;
  if (text[next] === "#") return lineEndFrom(text, next);
  for (let end = next - 1; end >= at; end -= 1) if (isLineEnd(text.charCodeAt(end))) return end;
  return undefined;
}
