/**
 * Reads the key-value grammar of the files behind GITHUB_ENV, GITHUB_OUTPUT and GITHUB_STATE. Lines end with `\n` only,
 * as on the Linux runner: a `\r` stays in the value.
 *
 * @throws Error with what is wrong; the caller fails the step
 */
export function parseKeyValues(content: string): [string, string][] {
  const pairs: [string, string][] = [];
  let rest = content;
  while (rest !== "") {
    const [line, after] = cut(rest);
    rest = after;
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      // An empty name before `=` slips through on GitHub too.
      pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
    } else if (heredoc >= 0) {
      const [value, next] = readHeredoc(line, line.slice(heredoc + 2), rest);
      pairs.push([key(line, line.slice(0, heredoc)), value]);
      rest = next;
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

function key(line: string, name: string): string {
  if (name === "") throw new Error(`Invalid format '${line}'. Name must not be empty`);
  return name;
}

function readHeredoc(line: string, delimiter: string, text: string): [value: string, rest: string] {
  if (delimiter === "") throw new Error(`Invalid format '${line}'. Delimiter must not be empty`);
  const lines: string[] = [];
  let rest = text;
  while (rest !== "") {
    const [next, after, ended] = cut(rest);
    rest = after;
    if (next === delimiter) return [lines.join("\n"), rest];
    if (!ended)
      throw new Error(`Invalid value. Expected a newline and the delimiter '${delimiter}' before the end of the file`);
    lines.push(next);
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
}

/** The first line, what follows it, and whether a line feed ended it. */
function cut(text: string): [line: string, rest: string, ended: boolean] {
  const end = text.indexOf("\n");
  return end < 0 ? [text, "", false] : [text.slice(0, end), text.slice(end + 1), true];
}
