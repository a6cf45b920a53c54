import { lineCounter, lineEndFrom, skipSpace } from "./characters.ts";
import { type DotenvMatch, matchDotenv } from "./dotenv-match.ts";
import type { Entry, Reading, SyntaxIssue } from "./entry.ts";

/** Reads a text as the `dotenv` package 17.x does; a fuzz test holds it against that package. It never throws. */
export function readDotenv(source: string): Reading {
  const text = source.replaceAll(/\r\n?/g, "\n");
  const entries: Entry[] = [];
  const issues: SyntaxIssue[] = [];
  const lineOf = lineCounter(text);
  for (let at = 0; at < text.length;) {
    const match = matchDotenv(text, at);
    if (match === undefined) {
      if (isJunk(text, at)) issues.push({ kind: "not-an-assignment", line: lineOf(at), fatal: false });
      at = nextLine(text, at);
      continue;
    }
    const entry = toEntry(text, match, lineOf);
    entries.push(entry);
    if (isUnterminated(entry)) issues.push({ kind: "unterminated-quote", line: entry.line, fatal: false });
    at = nextLine(text, match.end);
  }
  return { entries, issues };
}

function toEntry(text: string, match: DotenvMatch, lineOf: (offset: number) => number): Entry {
  const raw = text.slice(match.valueFrom, match.valueTo);
  const line = lineOf(match.nameAt);
  const trimmed = raw.trim();
  // The value may stand lines below its name; its own line ends are what counts for the end.
  const endLine = raw === "" ? line : lineOf(match.valueTo - 1);
  const entry = { name: match.name, value: unquote(trimmed), line, endLine, quote: match.quote, raw };
  const isCut = match.quote === undefined && text[match.valueTo] === "#" && /\S$/.test(raw);
  return isCut ? { ...entry, isCut } : entry;
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

function nextLine(text: string, at: number): number {
  return lineEndFrom(text, at) + 1;
}
