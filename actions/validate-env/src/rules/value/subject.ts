import type { Variable } from "../../contract/contract.ts";
import type { Facts } from "../facts.ts";
import type { Finding } from "../problem.ts";

/** A variable that has a value, as the rules for single values see it. */
export interface Subject {
  readonly variable: Variable;
  readonly value: string;
  readonly secret: boolean;
  readonly facts: Facts;
}

/** A rule for a single value. It says what the value should be, and never what it is. */
export type ValueRule = (subject: Subject) => Finding | undefined;
