import type { ComposeScan } from "../compose/scan.ts";
import type { Contract } from "../contract/contract.ts";
import type { ReadSource, Value, Values } from "../values/value.ts";
import type { Subjects } from "./subject.ts";
import type { TargetEnvironment } from "./target-environment.ts";

/** Everything that a rule may look at. */
export interface Facts {
  readonly contract: Contract;
  readonly target: TargetEnvironment;
  readonly values: Values;
  /** The variables of the contract with their values. */
  readonly subjects: Subjects;
  /** What was read and does not count: values that lost against another one, or whose names nobody knows. */
  readonly others: readonly Value[];
  readonly sources: readonly ReadSource[];
  /** The example file beside the contract, when the contract is something else. */
  readonly example?: Contract;
  readonly compose?: ComposeScan;
  /** Secrets that are too short to be masked. */
  readonly tooShort: readonly string[];
  /** Whether values are looked at, or only what is written in the repository. */
  readonly withValues: boolean;
}

/** The value of a variable; an empty text when it is not set. */
export function valueOf({ values }: Pick<Facts, "values">, name: string): string {
  return values.get(name)?.value ?? "";
}

/** Whether a variable is set to more than white space. */
export function isSet(facts: Pick<Facts, "values">, name: string): boolean {
  return valueOf(facts, name).trim() !== "";
}
