import type { DialectName, Entry, SyntaxIssue } from "../../dialects/entry.ts";
import type { ReadSource } from "../../values/value.ts";
import type { Facts } from "../facts.ts";
import type { Problem } from "../problem.ts";
import { isPrintable, lineOf } from "./place.ts";

/** EV071, EV073 and EV084: what a reader refuses, leaves out, or takes for something else. One problem a line, never its text. */
export function checkSyntax(source: ReadSource, facts: Facts): readonly Problem[] {
  const found = new Map<number, Problem>();
  for (const [dialect, reading] of source.readings) {
    for (const entry of reading.cut ?? []) add(found, entry.line, cut(source, entry, facts));
    const onLine = reading.issues.length === 0 ? NONE : new Map(reading.entries.map((entry) => [entry.line, entry]));
    for (const issue of joined(reading.issues)) {
      const entry = onLine.get(issue.line);
      add(found, issue.line, describe(source, { dialect, issue, entry, name: nameOf(entry, facts) }));
    }
  }
  return [...found.values()];
}

const NONE: ReadonlyMap<number, Entry> = new Map();

function add(found: Map<number, Problem>, line: number, problem: Problem): void {
  if (!found.has(line)) found.set(line, problem);
}

function nameOf(entry: Entry | undefined, facts: Facts): string {
  return entry !== undefined && isPrintable(entry.name, entry.value, facts) ? entry.name : "";
}

function cut(source: ReadSource, entry: Entry, facts: Facts): Problem {
  const { where, place } = lineOf(source, entry.line);
  const name = nameOf(entry, facts);
  const message = `has an unquoted # in its value (${where}), and dotenv cuts the value there: write it in single quotes`;
  return { rule: "EV073", level: "error", name, message: name === "" ? `a variable ${message}` : message, place };
}

interface JoinedIssue extends SyntaxIssue {
  readonly lastLine: number;
}

/** Lines that follow each other and are no assignments are mostly one value that lacks its quotes. */
function joined(issues: readonly SyntaxIssue[]): readonly JoinedIssue[] {
  const result: JoinedIssue[] = [];
  for (const issue of issues) {
    const last = result.at(-1);
    const follows = last?.kind === "not-an-assignment" && issue.kind === last.kind && issue.line === last.lastLine + 1;
    if (last !== undefined && follows) result[result.length - 1] = { ...last, lastLine: issue.line };
    else result.push({ ...issue, lastLine: issue.line });
  }
  return result;
}

interface Described {
  readonly dialect: DialectName;
  readonly issue: JoinedIssue;
  readonly entry: Entry | undefined;
  readonly name: string;
}

function describe(source: ReadSource, { dialect, issue, entry, name }: Described): Problem {
  const { where, place } = lineOf(source, issue.line);
  const lines =
    issue.lastLine > issue.line ? where.replace(/^line \d+/, `lines ${issue.line} to ${issue.lastLine}`) : where;
  const level = issue.fatal || issue.kind !== "not-an-assignment" ? "error" : "warning";
  const refusal = issue.fatal ? `; ${dialect} refuses the whole file` : "";
  const text = `${TEXTS[issue.kind]}${refusal}`;
  const message = name === "" ? `${lines} ${text}` : `${text} (${lines})`;
  return { rule: ruleOf(issue, entry), level, name, message, place };
}

/** `${NAME}` was meant to be filled in; a bare `$` is mostly a part of a password. */
function ruleOf(issue: SyntaxIssue, entry: Entry | undefined): Problem["rule"] {
  if (issue.kind !== "interpolation" || issue.fatal) return "EV071";
  return entry?.raw.includes("${") === true ? "EV084" : "EV073";
}

const TEXTS: Readonly<Record<SyntaxIssue["kind"], string>> = {
  "not-an-assignment": "is no NAME=value and sets nothing; a value of several lines needs quotes",
  "unterminated-quote": "has a quote that does not close",
  "invalid-name": "has a name with white space in it, or none",
  "unexpected-character": "has a name with a character that is not allowed in one",
  interpolation: "has a $ that Compose takes for a variable that is not set: write $$, or use single quotes",
};
