/** Splits a command as a POSIX shell does: quotes and backslashes, no expansion. Throws for a quote without its end. */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  const pattern = /\s+|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)|(.)/gsy;
  for (const match of text.matchAll(pattern)) {
    const [whole, single, double, escaped, plain, odd] = match;
    if (odd !== undefined) throw new Error(`unterminated quote in: ${text}`);
    const part = single ?? double?.replaceAll(/\\(["\\$`])/g, "$1") ?? escaped ?? plain;
    if (part === undefined) {
      if (word !== undefined && whole.trim() === "") words.push(word);
      word = undefined;
    } else word = (word ?? "") + part;
  }
  if (word !== undefined) words.push(word);
  return words;
}
