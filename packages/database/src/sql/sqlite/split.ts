import { type Comment, commentAt } from "../comment.ts";
import { lineIndex } from "../lines.ts";
import { SqlError } from "../sql-error.ts";
import { type PlainStatement, blank } from "../statement.ts";

/** A script for SQLite. */
export interface SqliteScript {
  readonly statements: readonly PlainStatement[];
  readonly comments: readonly Comment[];
}

/** Strings and names in their quotes (doubled inside), names in brackets, comments, words, `;`: SQLite's lexical syntax. */
const TOKEN =
  /--[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^']|'')*('?)|"(?:[^"]|"")*("?)|`(?:[^`]|``)*(`?)|\[[^\]]*(\]?)|[A-Za-z_]\w*|;|\S/g;

const OPENING = /^['"`[]/;

/**
 * Splits a script as SQLite itself reads one: at `;`, but in a trigger only behind its `END` (sqlite3_complete).
 *
 * @throws SqlError for an open quote
 */
export function splitSqlite(script: string): SqliteScript {
  const lineOf = lineIndex(script);
  const comments: [number, number][] = [];
  const statements: PlainStatement[] = [];
  let open: { start: number; words: string[]; last: string } | undefined;
  const finish = (end: number): void => {
    if (open === undefined) return;
    const text = script.slice(open.start, end).trimEnd();
    const code = blank(text, comments, open.start);
    statements.push({ text, code, start: open.start, end: open.start + text.length, line: lineOf(open.start) });
    open = undefined;
  };
  for (const { 0: token, index } of script.matchAll(TOKEN)) {
    if (token.startsWith("--") || token.startsWith("/*")) {
      comments.push([index, index + token.length]);
      continue;
    }
    if (OPENING.test(token) && !isClosed(token)) throw new SqlError(`the ${token[0]} is never closed`, lineOf(index));
    if (token === ";" && (open === undefined || isEnd(open))) finish(index);
    else open = follow(open, token, index);
  }
  finish(script.length);
  return { statements, comments: comments.map(([start, end]) => commentAt(script, start, end)) };
}

interface Open {
  readonly start: number;
  /** The first words, which say whether this is a trigger. */
  readonly words: string[];
  /** The last two tokens, a blank between them. */
  readonly last: string;
}

function follow(open: Open | undefined, token: string, index: number): Open {
  const word = token.toUpperCase();
  if (open === undefined) return { start: index, words: [word], last: word };
  if (open.words.length < 6) open.words.push(word);
  return { start: open.start, words: open.words, last: `${open.last.split(" ").at(-1) ?? ""} ${word}` };
}

const TRIGGER = /^(?:EXPLAIN (?:QUERY PLAN )?)?CREATE (?:TEMP |TEMPORARY )?TRIGGER\b/;

/** Whether a `;` ends the statement; in a trigger only one behind `; END` does. */
function isEnd({ words, last }: Open): boolean {
  return !TRIGGER.test(words.join(" ")) || last === "; END";
}

function isClosed(token: string): boolean {
  const close = token[0] === "[" ? "]" : token[0];
  return (
    token.length > 1 &&
    token.at(-1) === close &&
    (close === "]" || (token.match(new RegExp(close ?? "", "g")) ?? []).length % 2 === 0)
  );
}
