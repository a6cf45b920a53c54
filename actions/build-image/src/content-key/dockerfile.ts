/** One instruction of a Dockerfile, with its lines joined. */
export interface Instruction {
  /** In upper case. */
  readonly word: string;
  readonly flags: Readonly<Record<string, readonly string[]>>;
  /** What stands behind the flags. */
  readonly rest: string;
  /** Counts from one. */
  readonly line: number;
  readonly hasHeredoc: boolean;
}

/** A Dockerfile as far as it matters before it is built. */
export interface Dockerfile {
  readonly instructions: readonly Instruction[];
  /** The frontend of a `# syntax=` line. */
  readonly syntax: string | undefined;
}

const DIRECTIVE = /^#\s*([A-Za-z]+)\s*=\s*(\S+)\s*$/;
const HEREDOC = /<<(-?)(["']?)([A-Za-z_][\w.]*)\2/g;

/** Reads a Dockerfile's instructions (docs: Dockerfile reference, format, parser directives, here-documents). */
export function readDockerfile(text: string): Dockerfile {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const directives = readDirectives(lines);
  const escape = directives.get("escape") === "`" ? "`" : "\\";
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length;) {
    const { text: joined, next } = joinLines(lines, at, escape);
    const { instruction, after } = readInstruction(joined, lines, { at, next });
    if (instruction !== undefined) instructions.push(instruction);
    at = after;
  }
  return { instructions, syntax: directives.get("syntax") };
}

/** Directives stand before everything else, even before other comments. */
function readDirectives(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const match = DIRECTIVE.exec(line);
    if (match === null) break;
    found.set((match[1] ?? "").toLowerCase(), match[2] ?? "");
  }
  return found;
}

/** Joins continued lines; comments and empty lines between them are left out. */
function joinLines(lines: readonly string[], start: number, escape: string): { text: string; next: number } {
  let text = "";
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^\s*#/.test(line) || (at > start && line.trim() === "")) {
      if (at === start) return { text: "", next: at + 1 };
      continue;
    }
    const trimmed = line.trimEnd();
    if (!trimmed.endsWith(escape)) return { text: text + line, next: at + 1 };
    text += trimmed.slice(0, -1);
  }
  return { text, next: at };
}

interface Position {
  readonly at: number;
  readonly next: number;
}

function readInstruction(
  text: string,
  lines: readonly string[],
  { at, next }: Position,
): { readonly instruction: Instruction | undefined; readonly after: number } {
  const [, word = "", arguments_ = ""] = /^\s*(\S+)\s*(.*)$/s.exec(text) ?? [];
  if (word === "") return { instruction: undefined, after: next };
  const upper = word.toUpperCase();
  const mayHoldHeredoc = ["RUN", "COPY", "ADD"].includes(upper) && !/^(?:--\S+\s+)*\[/.test(arguments_);
  const documents = mayHoldHeredoc ? [...arguments_.matchAll(HEREDOC)] : [];
  const { flags, rest } = readFlags(arguments_);
  const after = documents.reduce((from, [, tabs, , name]) => heredocEnd(lines, from, name ?? "", tabs === "-"), next);
  return {
    instruction: { word: upper, flags, rest: rest.trim(), line: at + 1, hasHeredoc: documents.length > 0 },
    after,
  };
}

function heredocEnd(lines: readonly string[], from: number, name: string, tabs: boolean): number {
  for (let at = from; at < lines.length; at += 1)
    if ((tabs ? lines[at]?.replace(/^\t+/, "") : lines[at]) === name) return at + 1;
  return lines.length;
}

function readFlags(text: string): Pick<Instruction, "flags" | "rest"> {
  const flags: Record<string, string[]> = {};
  let rest = text;
  for (let match = /^--([a-z-]+)(?:=(\S*))?\s*/.exec(rest); match; match = /^--([a-z-]+)(?:=(\S*))?\s*/.exec(rest)) {
    (flags[match[1] ?? ""] ??= []).push(match[2] ?? "");
    rest = rest.slice(match[0].length);
  }
  return { flags, rest };
}
