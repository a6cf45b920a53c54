import { type Field, FieldProblem, field } from "./field.ts";

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/** `KEY=VALUE`, one a line, taken verbatim after the first `=`; blank lines and lines that begin with `#` are dropped. */
export function keyValues(): Field<Readonly<Record<string, string>>> {
  return field((value) => {
    const entries = value.split(/\r?\n/).flatMap((line, index) => parseLine(line, index + 1));
    const repeated = entries.map(([name]) => name).filter((name, index, all) => all.indexOf(name) !== index);
    if (repeated.length > 0) throw new FieldProblem(`names ${repeated.join(", ")} more than once`, { hideValue: true });
    return Object.fromEntries(entries);
  });
}

function parseLine(line: string, number: number): readonly (readonly [string, string])[] {
  if (/^\s*(?:#|$)/.test(line)) return [];
  const at = line.indexOf("=");
  const name = line.slice(0, Math.max(at, 0)).trim();
  // The line itself is not shown: it may hold a secret whose name is only misspelt.
  if (!NAME.test(name))
    throw new FieldProblem(`must be KEY=VALUE lines; line ${number} is not one`, { hideValue: true });
  return [[name, line.slice(at + 1)]];
}
