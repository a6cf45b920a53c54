const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*|:\s+)(.*)$/;
const QUOTES = ["'", '"', "`"];

/**
 * What the dotenv format loses without a word: lines that are no assignment, quotes that are never closed, text after a
 * closing quote, and what follows a `#` in a value without quotes (a password, often). Each problem names the line.
 */
export function dotenvProblems(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const problems: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, name, value] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      problems.push(`line ${index + 1} is not NAME=value`);
      continue;
    }
    const end = endOfValue(lines, index, value);
    if (end.problem !== undefined) problems.push(`${name} (line ${index + 1}) ${end.problem}`);
    index = end.line;
  }
  return problems;
}

interface End {
  /** The index of the value's last line. */
  readonly line: number;
  readonly problem: string | undefined;
}

function endOfValue(lines: readonly string[], start: number, value: string): End {
  const quote = value.charAt(0);
  if (!QUOTES.includes(quote)) {
    const isCut = /\S#/.test(value);
    return { line: start, problem: isCut ? "has a # that would end its value: put the value in quotes" : undefined };
  }
  for (let line = start, rest = value.slice(1); line < lines.length; line += 1, rest = lines[line] ?? "") {
    const at = closing(rest, quote);
    if (at < 0) continue;
    const isClean = /^\s*(?:#.*)?$/.test(rest.slice(at + 1));
    return { line, problem: isClean ? undefined : "has text after its closing quote" };
  }
  return { line: start, problem: "opens a quote that is never closed" };
}

/** The index of the quote that ends a value; one behind a backslash does not. */
function closing(text: string, quote: string): number {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (text.charAt(at - 1) !== "\\") return at;
  return -1;
}
