/** White space that has rules of its own, and marks of documents. */
const UNUSUAL = /[^\S \n]|\u0085|^(?:---|\.\.\.|%)/m;
const KEY = /^[A-Za-z_][\w-]*$/;
/** `key: value` without a comment, or white space where it says nothing: how most lines are written, taken in one look. */
const PLAIN_LINE = / *[A-Za-z_][\w-]*: [^\s#](?:[^\n#]*[^\s#])?\n/y;
const SPACE = 32;
const HASH = 35;

/**
 * Goes through a document that holds nothing but `key:` and `key: value`, each on its line, and comments. It stops
 * before the first line that is anything else.
 */
export class QuickLines {
  /** The line's number, which counts from one. */
  number = 0;
  /** How far the line is indented; -1 when there is no further line. */
  indent = -1;
  key = "";
  /** What follows the key, without the comment and the white space around it; empty when the key stands alone. */
  value = "";
  readonly #text: string;
  #next = 0;
  #isStopped: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#isStopped = UNUSUAL.test(text);
    this.advance();
  }

  /** Whether it came to the document's end. */
  get isAtEnd(): boolean {
    return this.indent === -1 && !this.#isStopped;
  }

  /** Goes to the next line with a key. */
  advance(): void {
    const text = this.#text;
    const begin = this.#next;
    PLAIN_LINE.lastIndex = begin;
    if (this.#isStopped || !PLAIN_LINE.test(text)) return this.#advanceSlowly();
    const end = (this.#next = PLAIN_LINE.lastIndex);
    let start = begin;
    while (text.charCodeAt(start) === SPACE) start += 1;
    const colon = text.indexOf(":", start);
    this.number += 1;
    this.key = text.slice(start, colon);
    this.value = text.slice(colon + 2, end - 1);
    this.indent = start - begin;
  }

  #advanceSlowly(): void {
    this.indent = -1;
    while (this.#next < this.#text.length && !this.#isStopped && !this.#take());
  }

  /** Takes the next line; whether it has a key, or nothing that is read here. */
  #take(): boolean {
    const text = this.#text;
    const begin = this.#next;
    this.number += 1;
    const newline = text.indexOf("\n", begin);
    const end = newline === -1 ? text.length : newline;
    let start = begin;
    while (text.charCodeAt(start) === SPACE) start += 1;
    this.#next = end + 1;
    // Empty lines and comments are passed over.
    if (start === end || text.charCodeAt(start) === HASH) return false;
    const colon = text.indexOf(":", start);
    const hasValue = text.charCodeAt(colon + 1) === SPACE;
    const rest = hasValue ? text.slice(colon + 2, end).trim() : "";
    const value = rest.includes("#") ? withoutComment(rest) : rest;
    this.key = text.slice(start, Math.max(start, colon));
    this.value = value ?? "";
    const isWhole = colon < end && (hasValue || colon + 1 === end);
    this.#isStopped = value === undefined || !isWhole || !KEY.test(this.key);
    this.indent = this.#isStopped ? -1 : start - begin;
    return true;
  }
}

/** What stands before a comment; `undefined` when a quote could hide the `#`, or when it begins none. */
function withoutComment(rest: string): string | undefined {
  const hash = rest.indexOf("#");
  if (rest.includes('"') || rest.includes("'") || (hash > 0 && rest[hash - 1] !== " ")) return undefined;
  return rest.slice(0, hash).trim();
}
