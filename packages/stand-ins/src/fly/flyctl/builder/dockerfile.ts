import { CliError } from "../errors.ts";

/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly line: number;
  /** In capitals. */
  readonly name: string;
  /** Flags such as `--from=build`, by name. */
  readonly flags: Readonly<Record<string, string>>;
  /** What is behind the flags, as it was written. */
  readonly rest: string;
}

/** The instructions of a Dockerfile in order, continued lines joined, comments gone. Throws CliError for a here-document. */
export function parseDockerfile(text: string): Instruction[] {
  const instructions: Instruction[] = [];
  let pending = "";
  let start = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (pending === "") start = index + 1;
    const continued = /\\\s*$/.test(line);
    pending += continued ? `${line.replace(/\\\s*$/, "")} ` : line;
    if (continued) continue;
    instructions.push(instruction(pending.trim(), start));
    pending = "";
  }
  if (pending !== "") instructions.push(instruction(pending.trim(), start));
  return instructions;
}

function instruction(text: string, line: number): Instruction {
  if (/<<-?\s*["']?\w/.test(text))
    throw new CliError(`Dockerfile:${line}: the flyctl stand-in reads no here-documents`);
  const [, name = "", behind = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  const flags: Record<string, string> = {};
  let rest = behind;
  for (let match = /^--([\w-]+)(?:=(\S+))?\s+/.exec(rest); match; match = /^--([\w-]+)(?:=(\S+))?\s+/.exec(rest)) {
    flags[match[1] ?? ""] = match[2] ?? "true";
    rest = rest.slice(match[0].length);
  }
  return { line, name: name.toUpperCase(), flags, rest };
}

/** The words of an instruction in exec form, `["a", "b"]`; undefined when it is in shell form. */
export function execForm(rest: string): string[] | undefined {
  if (!rest.trimStart().startsWith("[")) return undefined;
  try {
    const value: unknown = JSON.parse(rest);
    return Array.isArray(value) ? value.map(String) : undefined;
  } catch {
    // Docker takes what is no JSON for shell form too.
    return undefined;
  }
}
