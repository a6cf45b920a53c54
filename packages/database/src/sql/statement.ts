/** One statement of a script, without its delimiter and without comments in front of it. */
export interface Statement {
  /** As it stands in the script. */
  readonly text: string;
  /** Where it begins in the script, in UTF-16 units. */
  readonly start: number;
  /** Just behind its last character. */
  readonly end: number;
  /** The line on which it begins, counted from one. */
  readonly line: number;
}

/** A text with every comment in it replaced by blanks, so that offsets stay: what a lexer of keywords reads. */
export interface PlainStatement extends Statement {
  readonly code: string;
}

/** Replaces ranges of a text by blanks; line ends stay, so that lines keep their numbers. */
export function blank(text: string, ranges: readonly (readonly [from: number, to: number])[], offset = 0): string {
  let out = "";
  let done = 0;
  for (const [from, to] of ranges) {
    const begin = Math.max(from - offset, done);
    const end = Math.min(to - offset, text.length);
    if (end <= begin) continue;
    out += text.slice(done, begin) + text.slice(begin, end).replaceAll(/[^\r\n]/g, " ");
    done = end;
  }
  return out + text.slice(done);
}
