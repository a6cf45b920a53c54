import { isDeepStrictEqual } from "node:util";

/** One condition on a value of a document. */
export type JsonOperator =
  | { readonly kind: "equals" | "not"; readonly value: unknown }
  | { readonly kind: "in"; readonly values: readonly unknown[] }
  | { readonly kind: "matches"; readonly pattern: RegExp }
  | Comparison
  /** On every, or on at least one, member of a list or an object; an empty one fulfils neither. */
  | { readonly kind: "all" | "any"; readonly operators: readonly JsonOperator[] };

/** The most characters on which a pattern is tried. */
const PATTERN_LIMIT = 65_536;

/** Whether a value that is there fulfils all conditions. */
export function fulfils(value: unknown, operators: readonly JsonOperator[]): boolean {
  return operators.every((operator) => fulfilsOne(value, operator));
}

function fulfilsOne(value: unknown, operator: JsonOperator): boolean {
  switch (operator.kind) {
    case "equals":
      return isDeepStrictEqual(value, operator.value);
    case "not":
      return !isDeepStrictEqual(value, operator.value);
    case "in":
      return operator.values.some((candidate) => isDeepStrictEqual(value, candidate));
    case "matches":
      return isScalar(value) && operator.pattern.test(String(value).slice(0, PATTERN_LIMIT));
    case "all":
      return members(value).length > 0 && members(value).every((member) => fulfils(member, operator.operators));
    case "any":
      return members(value).some((member) => fulfils(member, operator.operators));
    case "lt":
    case "lte":
    case "gt":
    case "gte":
    default:
      return typeof value === "number" && compares(value, operator);
  }
}

/** A number's limit. */
export interface Comparison {
  readonly kind: "lt" | "lte" | "gt" | "gte";
  readonly limit: number;
}

const COMPARE: Readonly<Record<Comparison["kind"], (value: number, limit: number) => boolean>> = {
  lt: (value, limit) => value < limit,
  lte: (value, limit) => value <= limit,
  gt: (value, limit) => value > limit,
  gte: (value, limit) => value >= limit,
};

/** Whether a number stands to a limit as it should; NaN never does. */
export function compares(value: number, { kind, limit }: Comparison): boolean {
  return COMPARE[kind](value, limit);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function members(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}
