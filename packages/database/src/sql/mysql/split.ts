import { type Comment, commentAt } from "../comment.ts";
import { type LineOf, lineIndex } from "../lines.ts";
import { SqlError } from "../sql-error.ts";
import { type PlainStatement, blank } from "../statement.ts";
import { clientWord, delimiterOf, isPlainUse } from "./client-command.ts";

/** A script for MariaDB or MySQL. */
export interface MysqlScript {
  readonly statements: readonly PlainStatement[];
  readonly comments: readonly Comment[];
}

/** Session modes under which the client reads quotes differently. */
export interface MysqlModes {
  readonly ansiQuotes?: boolean;
  readonly noBackslashEscapes?: boolean;
}

/**
 * Splits a script as the `mariadb` client does in batch mode: at the delimiter outside of quotes and comments, with
 * `DELIMITER` lines, `#` and `-- ` comments, and `/*! … *\/` left to the server.
 *
 * @throws SqlError for an open quote or comment, and for a command of the client that is no SQL (`source`, `\!`)
 */
export function splitMysql(script: string, modes: MysqlModes = {}): MysqlScript {
  return new Splitter(script, modes).split();
}

type Quote = "'" | '"' | "`";

class Splitter {
  readonly #script: string;
  readonly #modes: MysqlModes;
  readonly #lineOf: LineOf;
  readonly #statements: PlainStatement[] = [];
  readonly #comments: [number, number][] = [];
  #delimiter = ";";
  /** Where the statement that is being read began. */
  #start: number | undefined;
  #quote: { readonly mark: Quote; readonly at: number } | undefined;
  /** Where the comment that is open began. */
  #comment: number | undefined;
  /** Inside of a comment that the server runs; the client forgets it at the line's end. */
  #serverComment = false;

  constructor(script: string, modes: MysqlModes) {
    this.#script = script;
    this.#modes = modes;
    this.#lineOf = lineIndex(script);
  }

  split(): MysqlScript {
    const length = this.#script.length;
    for (let from = 0; from < length;) {
      const feed = this.#script.indexOf("\n", from);
      const next = feed === -1 ? length : feed + 1;
      const end = feed > from && this.#script[feed - 1] === "\r" ? feed - 1 : feed === -1 ? length : feed;
      if (!this.#isCommandLine(from, end)) this.#readLine(from, end);
      from = next;
    }
    if (this.#quote !== undefined) this.#fail(`the ${this.#quote.mark} is never closed`, this.#quote.at);
    if (this.#comment !== undefined) this.#fail("the comment is never closed", this.#comment);
    this.#finish(length);
    const comments = this.#comments.map(([start, end]) => commentAt(this.#script, start, end));
    return { statements: this.#statements, comments };
  }

  /** A line at which no statement is open may be a command for the client. */
  #isCommandLine(from: number, end: number): boolean {
    if (this.#start !== undefined || this.#quote !== undefined || this.#comment !== undefined) return false;
    const line = this.#script.slice(from, end);
    const delimiter = delimiterOf(line);
    if (delimiter !== undefined) {
      if (delimiter === "" || delimiter.includes("\\"))
        this.#fail("DELIMITER needs a delimiter, without a backslash", from);
      this.#delimiter = delimiter;
      return true;
    }
    if (line.includes(this.#delimiter) || line.includes("\\g")) return false;
    const word = clientWord(line);
    if (word === undefined) return false;
    if (!isPlainUse(line)) this.#fail(`"${word}" is a command of the client, not SQL`, from);
    this.#start = from + line.search(/\S/);
    this.#finish(end);
    return true;
  }

  #readLine(from: number, end: number): void {
    this.#serverComment = false;
    for (let at = from; at < end;) at = this.#read(at, end, from);
  }

  /** Reads what begins at `at` and answers where the next begins. */
  #read(at: number, end: number, lineStart: number): number {
    const script = this.#script;
    const character = script[at] ?? "";
    if (this.#start === undefined && this.#comment === undefined && /\s/.test(character)) return at + 1;
    if (character === "\\" && this.#comment === undefined && this.#escapes()) return this.#backslash(at, end);
    const free = this.#quote === undefined && this.#comment === undefined;
    if (free && script.startsWith(this.#delimiter, at)) {
      this.#finish(at);
      return at + this.#delimiter.length;
    }
    if (free && this.#isLineComment(at, end)) {
      this.#comments.push([at, end]);
      return end;
    }
    if (this.#quote === undefined && script.startsWith("/*", at) && !/^(?:!|M!)/.test(script.slice(at + 2, at + 4))) {
      this.#comment ??= at;
      return at + 2;
    }
    if (this.#comment !== undefined && !this.#serverComment && script.startsWith("*/", at)) {
      this.#comments.push([this.#comment, at + 2]);
      this.#comment = undefined;
      return at + 2;
    }
    return this.#keep(at, character, lineStart);
  }

  #keep(at: number, character: string, lineStart: number): number {
    const script = this.#script;
    if (this.#quote === undefined) {
      if (script.startsWith("/*!", at)) this.#serverComment = true;
      else if (this.#serverComment && script.startsWith("*/", at)) this.#serverComment = false;
    }
    if (this.#comment !== undefined) return at + 1;
    if (this.#quote?.mark === character) this.#quote = undefined;
    else if (this.#quote === undefined && isQuote(character)) this.#quote = { mark: character, at };
    if (this.#start === undefined && at > lineStart && delimiterOf(script.slice(at, at + 10)) !== undefined)
      this.#fail("DELIMITER must be the first word of its line", at);
    this.#start ??= at;
    return at + 1;
  }

  #escapes(): boolean {
    if (this.#quote === undefined) return true;
    if (this.#quote.mark === "`" || this.#modes.noBackslashEscapes === true) return false;
    return !(this.#quote.mark === '"' && this.#modes.ansiQuotes === true);
  }

  #backslash(at: number, end: number): number {
    const next = this.#script[at + 1] ?? "";
    if (this.#quote !== undefined || next === "N") {
      this.#start ??= at;
      return Math.min(at + 2, end);
    }
    if (next !== "g" && next !== "G") this.#fail(`"\\${next}" is a command of the client, not SQL`, at);
    this.#finish(at);
    return at + 2;
  }

  #isLineComment(at: number, end: number): boolean {
    if (this.#script[at] === "#") return true;
    if (!this.#script.startsWith("--", at)) return false;
    // Without a blank behind it, it counts only where no statement is open.
    return at + 2 >= end || /\s/.test(this.#script[at + 2] ?? "") || this.#start === undefined;
  }

  #finish(end: number): void {
    const start = this.#start;
    this.#start = undefined;
    if (start === undefined) return;
    const text = this.#script.slice(start, end).trimEnd();
    const code = blank(text, this.#comments, start);
    if (code.trim() === "") return;
    const word = clientWord(code);
    if (word !== undefined && !isPlainUse(code)) this.#fail(`"${word}" is a command of the client, not SQL`, start);
    this.#statements.push({ text, code, start, end: start + text.length, line: this.#lineOf(start) });
  }

  #fail(problem: string, at: number): never {
    throw new SqlError(problem, this.#lineOf(at));
  }
}

function isQuote(character: string): character is Quote {
  return character === "'" || character === '"' || character === "`";
}
