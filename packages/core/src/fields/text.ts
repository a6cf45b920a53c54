import { type Field, FieldProblem, field } from "./field.ts";

/** Any text. */
export function text(): Field<string> {
  return field((value) => value);
}

/** Text that matches a pattern; `allowed` completes the sentence "must be …". */
export function textLike(pattern: RegExp, allowed: string): Field<string> {
  return field((value) => {
    if (!pattern.test(value)) throw new FieldProblem(`must be ${allowed}`);
    return value;
  });
}

/** One of a closed list of words. */
export function choice<const T extends readonly [string, ...string[]]>(allowed: T): Field<T[number]> {
  return field((value) => {
    const found: T[number] | undefined = allowed.find((word) => word === value);
    if (found === undefined) throw new FieldProblem(`must be one of ${allowed.join(", ")}`);
    return found;
  });
}

/** One text a line; blank lines are dropped and each line is trimmed. */
export function lines(): Field<readonly string[]> {
  return field((value) =>
    value
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
}

/** Words separated by commas, blanks or line ends, each one of a closed list. */
export function choices<const T extends readonly [string, ...string[]]>(allowed: T): Field<readonly T[number][]> {
  return field((value) => {
    const words = value.split(/[\s,]+/).filter((word) => word !== "");
    const unknown = words.filter((word) => !allowed.includes(word));
    if (words.length === 0 || unknown.length > 0) throw new FieldProblem(`must be a list of ${allowed.join(", ")}`);
    return allowed.filter((word) => words.includes(word));
  });
}
