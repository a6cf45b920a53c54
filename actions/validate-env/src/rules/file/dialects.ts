import type { DialectName, Entry, Reading } from "../../dialects/entry.ts";
import type { ReadSource } from "../../values/value.ts";
import type { Facts } from "../facts.ts";
import type { Problem } from "../problem.ts";
import { lineOf } from "./place.ts";

/** EV070: a value that is one thing to one reader and another thing to the next. `told` has said it of some already. */
export function checkDialects(source: ReadSource, facts: Facts, told: readonly Problem[]): readonly Problem[] {
  // What refuses the file has been told; there is nothing to compare with.
  const readings = [...source.readings].filter(([, { issues }]) => !issues.some(({ fatal }) => fatal));
  if (readings.length < 2) return [];
  const [first, ...others] = readings.map(([dialect, reading]) => ({ dialect, last: lastOfEach(reading) }));
  if (first === undefined) return [];
  return [...facts.contract.variables.keys()].flatMap((name): readonly Problem[] => {
    const differing = others.filter(({ last }) => last.get(name)?.value !== first.last.get(name)?.value);
    const entry = first.last.get(name) ?? differing[0]?.last.get(name);
    if (differing.length === 0 || entry === undefined || told.some((problem) => problem.name === name)) return [];
    const readers = [first.dialect, ...differing.map(({ dialect }) => dialect)];
    const { where, place } = lineOf(source, entry.line);
    const message = `reads differently under ${readers.join(" and ")} (${where}); ${advice(entry, readers)}`;
    return [{ rule: "EV070", level: "error", name, message, place }];
  });
}

function lastOfEach(reading: Reading): ReadonlyMap<string, Entry> {
  return new Map(reading.entries.map((entry) => [entry.name, entry]));
}

/** How to write it so that all of them read the same. */
function advice(entry: Entry, readers: readonly DialectName[]): string {
  if (readers.includes("docker")) {
    return "docker run takes quotes, comments and trailing blanks for a part of the value: leave them out, or hand this one over with --env";
  }
  if (!entry.value.includes("'")) return "write it in single quotes";
  return /["$\\]/.test(entry.value)
    ? "no way of quoting suits both: hand this one over in the process's environment"
    : "write it in double quotes";
}
