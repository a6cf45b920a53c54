import { isLineEnd, lineCounter, lineEndFrom, skipSpace } from "./characters.ts";
import { type DotenvMatch, matchDotenv } from "./dotenv-match.ts";
import type { Entry, Reading, SyntaxIssue } from "./entry.ts";

/** Reads a text as the `dotenv` package 17.x does; a fuzz test holds it against that package. It never throws. */
export function readDotenv(source: string): Reading {
  const text = source.includes("\r") ? source.replaceAll(/\r\n?/g, "\n") : source;
  const state: State = { text, lineOf: lineCounter(text), entries: [], issues: [], cut: [] };
  for (let at = takePlain(state, 0); at < text.length;) at = takePlain(state, take(state, at));
  const { entries, issues, cut } = state;
  return cut.length > 0 ? { entries, issues, cut } : { entries, issues };
}

interface State {
  readonly text: string;
  readonly lineOf: (offset: number) => number;
  readonly entries: Entry[];
  readonly issues: SyntaxIssue[];
  readonly cut: Entry[];
}

/**
 * `NAME=value` in printable ASCII, without a blank at its edges, a quote at its begin, or a `#`: the way in which most
 * lines are written, and which the other steps would read just so, in ten times the time.
 */
const PLAIN = /[\w.-]+=[!$-&(-_a-~](?:[ -"$-~]*[!"$-~])?(?:\n|$)/y;

/** Takes the assignments from the start of a line on that need no second look; returns where the line after them begins. */
function takePlain(state: State, start: number): number {
  let at = start;
  let line = state.lineOf(start);
  for (let next = takeLine(state, at, line); next !== at; next = takeLine(state, at, line)) {
    at = next;
    line += 1;
  }
  return at;
}

/** Takes one such line; returns where the next one begins, or where this one does when it is none. */
function takeLine({ text, entries }: State, at: number, line: number): number {
  PLAIN.lastIndex = at;
  if (at >= text.length || !PLAIN.test(text)) return at;
  const end = PLAIN.lastIndex;
  const equals = text.indexOf("=", at);
  const value = text.slice(equals + 1, text[end - 1] === "\n" ? end - 1 : end);
  entries.push({ name: text.slice(at, equals), value, line, endLine: line, quote: undefined, raw: value });
  return end;
}

/** Takes whatever begins at the start of a line; returns where the next line to look at begins. */
function take({ text, lineOf, entries, issues, cut }: State, at: number): number {
  const match = matchDotenv(text, at);
  if (match === undefined) {
    const first = skipSpace(text, at);
    // Of empty lines, each would find what the line after them finds.
    if (first > lineEndFrom(text, at)) return lineStartAt(text, first);
    if (isJunk(text, at)) issues.push({ kind: "not-an-assignment", line: lineOf(at), fatal: false });
    return nextLine(text, at);
  }
  const entry = toEntry(text, match, lineOf);
  entries.push(entry);
  if (isCut(text, match)) cut.push(entry);
  if (isUnterminated(entry)) issues.push({ kind: "unterminated-quote", line: entry.line, fatal: false });
  return nextLine(text, match.end);
}

function toEntry(text: string, match: DotenvMatch, lineOf: (offset: number) => number): Entry {
  const raw = text.slice(match.valueFrom, match.valueTo);
  const line = lineOf(match.nameAt);
  const trimmed = raw.trim();
  // The value may stand lines below its name; its own line ends are what counts for the end.
  const endLine = raw === "" ? line : lineOf(match.valueTo - 1);
  return { name: match.name, value: unquote(trimmed), line, endLine, quote: match.quote, raw };
}

function isCut(text: string, { quote, valueFrom, valueTo }: DotenvMatch): boolean {
  return quote === undefined && text[valueTo] === "#" && /\S$/.test(text.slice(valueFrom, valueTo));
}

/** Takes the marks off, and makes line ends of `\n` and `\r` inside double quotes; no other escape means anything. */
function unquote(trimmed: string): string {
  const mark = trimmed[0];
  const marked = mark === "'" || mark === '"' || mark === "`";
  const value = marked && trimmed.length > 1 && trimmed.endsWith(mark) ? trimmed.slice(1, -1) : trimmed;
  return mark === '"' ? value.replaceAll(String.raw`\n`, "\n").replaceAll(String.raw`\r`, "\r") : value;
}

/** A value that begins with a mark and does not end with it: the author meant to quote it. */
function isUnterminated(entry: Entry): boolean {
  return entry.quote === undefined && /^\s*['"`]/.test(entry.raw);
}

function isJunk(text: string, at: number): boolean {
  const first = skipSpace(text, at);
  return first < lineEndFrom(text, at) && text[first] !== "#";
}

function lineStartAt(text: string, position: number): number {
  let at = position;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function nextLine(text: string, at: number): number {
  return lineEndFrom(text, at) + 1;
}
