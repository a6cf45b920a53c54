/** A piece of a statement whose comments are blanked. */
export interface Token {
  readonly kind: "word" | "name" | "text" | "number" | "symbol";
  /** A word in capitals; a quoted name without its quotes; everything else as it stands. */
  readonly value: string;
  /** The name as it was written, for a word that turns out to be one. */
  readonly raw: string;
  /** How many brackets are open around it. */
  readonly depth: number;
}

/** How a dialect quotes. */
export interface Quoting {
  /** `\` escapes the next character of a text. */
  readonly backslash: boolean;
  /** `"…"` is a name, not a text. */
  readonly doubleQuoteIsName: boolean;
  /** `[…]` is a name. */
  readonly brackets: boolean;
}

export const MYSQL: Quoting = { backslash: true, doubleQuoteIsName: false, brackets: false };
export const SQLITE: Quoting = { backslash: false, doubleQuoteIsName: true, brackets: true };

/** Cuts a statement into tokens. A version comment of MariaDB (`/*!50000 … `) is what it says: its marks are left out. */
export function tokenize(code: string, quoting: Quoting): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const { 0: raw } of code.matchAll(pattern(quoting))) {
    if (/^(?:\/\*|\*\/)/.test(raw)) continue;
    if (raw === ")") depth = Math.max(0, depth - 1);
    tokens.push({ ...kindOf(raw, quoting), raw: unquote(raw), depth });
    if (raw === "(") depth += 1;
  }
  return tokens;
}

function pattern({ backslash, brackets }: Quoting): RegExp {
  const quoted = (mark: string): string =>
    backslash && mark !== "`"
      ? `${mark}(?:[^${mark}\\\\]|\\\\[^]|${mark}${mark})*${mark}?`
      : `${mark}(?:[^${mark}]|${mark}${mark})*${mark}?`;
  const parts = [
    String.raw`\/\*M?!\d*|\*\/`,
    ...["'", '"', "`"].map(quoted),
    ...(brackets ? [String.raw`\[[^\]]*\]?`] : []),
    String.raw`[\p{L}_$@][\p{L}\p{N}_$@]*`,
    String.raw`\d[\w.]*`,
    String.raw`\S`,
  ];
  return new RegExp(parts.join("|"), "gu");
}

function kindOf(raw: string, { doubleQuoteIsName }: Quoting): Pick<Token, "kind" | "value"> {
  const first = raw[0] ?? "";
  if (first === "`" || (first === "[" && raw.length > 1) || (first === '"' && doubleQuoteIsName))
    return { kind: "name", value: unquote(raw) };
  if (first === "'" || first === '"') return { kind: "text", value: raw };
  if (/[\p{L}_$@]/u.test(first)) return { kind: "word", value: raw.toUpperCase() };
  return { kind: /\d/.test(first) ? "number" : "symbol", value: raw };
}

function unquote(raw: string): string {
  const first = raw[0] ?? "";
  if (first === "[" && raw.length > 1) return raw.slice(1, -1);
  return first === "`" || first === '"' ? raw.slice(1, -1).replaceAll(first + first, first) : raw;
}
