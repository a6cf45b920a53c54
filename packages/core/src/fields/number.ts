import { type Field, FieldProblem, field } from "./field.ts";

/** Bounds of a number, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A whole number in decimal digits. */
export function integer(bounds: Bounds = {}): Field<number> {
  return field((value) => {
    // Adding zero makes the -0 of "-0" a plain 0.
    const number = /^-?\d+$/.test(value) ? Number(value) + 0 : Number.NaN;
    if (!Number.isSafeInteger(number) || outside(number, bounds))
      throw new FieldProblem(`must be a whole number${describe(bounds)}`);
    return number;
  });
}

/** A share such as `1%` or `0.5%`, as a fraction of one. A bare number is refused: 0.01 and 1 would both be plausible. */
export function percentage(): Field<number> {
  return field((value) => {
    const digits = /^(\d+(?:\.\d+)?)\s*%$/.exec(value)?.[1];
    const number = Number(digits ?? Number.NaN);
    if (!(number >= 0 && number <= 100))
      throw new FieldProblem("must be a percentage from 0% to 100%, with its sign, such as 1%");
    return number / 100;
  });
}

function outside(value: number, { min, max }: Bounds): boolean {
  return (min !== undefined && value < min) || (max !== undefined && value > max);
}

function describe({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return `, ${min} or more`;
  return max === undefined ? "" : `, ${max} or less`;
}
