import { lineCounter } from "./characters.ts";
import { type Statement, startOf } from "./compose-statement.ts";
import { composeValue } from "./compose-value.ts";
import type { Entry, Reading, SyntaxIssue } from "./entry.ts";
import type { Lookup } from "./interpolate.ts";

/**
 * Reads a text as Docker Compose reads an `env_file` or `.env` (compose-go 2.6); a test holds it against the real
 * program. Names that the text refers to are looked up outside first, then among the lines above.
 */
export function readCompose(source: string, outside: Lookup = () => undefined): Reading {
  const text = source.replace(/^\uFEFF/, "");
  const state: State = { text, outside, lineOf: lineCounter(text), entries: [], issues: [], above: new Map() };
  for (let at: number | undefined = 0; at !== undefined;) {
    const statement = startOf(text, at);
    at = statement === undefined ? undefined : take(state, statement);
  }
  return { entries: state.entries, issues: state.issues };
}

interface State {
  readonly text: string;
  readonly outside: Lookup;
  readonly lineOf: (offset: number) => number;
  readonly entries: Entry[];
  readonly issues: SyntaxIssue[];
  readonly above: Map<string, string>;
}

/** Takes one statement; returns where the next one may begin, or nothing when Compose refuses the file here. */
function take(state: State, statement: Statement): number | undefined {
  const line = state.lineOf(statement.at);
  const note = (kind: SyntaxIssue["kind"], fatal: boolean): undefined => {
    state.issues.push({ kind, line, fatal });
  };
  if (statement.kind === "wrong") return note(statement.issue, true);
  const { name, next } = statement;
  if (statement.kind === "inherited") {
    // Its value is whatever the shell has at the time, which nobody can check here.
    note("not-an-assignment", false);
    return next;
  }
  const found = composeValue(state.text, next, (wanted) => state.outside(wanted) ?? state.above.get(wanted));
  if ("issue" in found) return note(found.issue, true);
  if (found.hasUnset) note("interpolation", false);
  if (name === "") note("not-an-assignment", false);
  const raw = state.text.slice(next, found.next);
  state.entries.push({ name, value: found.value, line, endLine: state.lineOf(found.lastAt), quote: found.quote, raw });
  state.above.set(name, found.value);
  return found.next;
}
