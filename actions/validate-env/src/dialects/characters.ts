/** White space as JavaScript's `\s` means it, which is what the `dotenv` package goes by. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

/** Where a JavaScript regular expression with the `m` flag ends a line. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 0x2028 || code === 0x2029;
}

/** The first position from `at` on that is not white space; line ends are white space. */
export function skipSpace(text: string, at: number): number {
  let position = at;
  while (position < text.length && isSpace(text.charCodeAt(position))) position += 1;
  return position;
}

/** The first position from `at` on where a line ends, or the text. */
export function lineEndFrom(text: string, at: number): number {
  let position = at;
  while (position < text.length && !isLineEnd(text.charCodeAt(position))) position += 1;
  return position;
}

/** A letter, a digit or `_`. */
export function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** Line numbers of offsets that are asked for in rising order, so that the text is gone through once. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
