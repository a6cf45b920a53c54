const VARIABLE = /\\\$|\$(?:(?<plain>\w+)|\{(?<braced>\w+)(?::(?<operator>[-+])(?<other>[^}]*))?\})/g;

/** Puts the values of `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}` into a text, as a Dockerfile does. */
export function expand(text: string, values: Readonly<Record<string, string>>): string {
  let expanded = "";
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    expanded += text.slice(end, match.index) + valueOf(match, values);
    end = match.index + match[0].length;
  }
  return expanded + text.slice(end);
}

function valueOf({ 0: whole, groups = {} }: RegExpMatchArray, values: Readonly<Record<string, string>>): string {
  if (whole === String.raw`\$`) return "$";
  const value = values[groups["plain"] ?? groups["braced"] ?? ""] ?? "";
  const other = groups["other"] ?? "";
  if (groups["operator"] === "-") return value === "" ? other : value;
  if (groups["operator"] === "+") return value === "" ? "" : other;
  return value;
}

/** The pairs of an ENV, LABEL or ARG: `A=1 B="two words"`, or the old form `A the rest`. */
export function pairs(rest: string): [string, string | undefined][] {
  if (!/^[\w.-]+\s*=/.test(rest)) {
    const [name = "", ...value] = rest.split(/\s+/);
    return [[name, value.length === 0 ? undefined : value.join(" ")]];
  }
  const found = rest.matchAll(/([\w./-]+)(?:=("(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s\\]|\\.)*))?/g);
  return [...found].map(([, name = "", value]) => [name, value === undefined ? undefined : unquote(value)]);
}

function unquote(value: string): string {
  if (value.startsWith("'")) return value.slice(1, -1);
  const inner = value.startsWith('"') ? value.slice(1, -1) : value;
  return inner.replaceAll(/\\([^$])/g, "$1");
}
