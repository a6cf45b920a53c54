import type { ComposeScan } from "../compose/scan.ts";
import type { Contract, Variable } from "../contract/contract.ts";
import type { ReadSource, Values } from "../values/value.ts";
import type { TargetEnvironment } from "./target-environment.ts";

/** Everything that a rule may look at. */
export interface Facts {
  readonly contract: Contract;
  readonly target: TargetEnvironment;
  readonly values: Values;
  readonly sources: readonly ReadSource[];
  /** The example file beside the contract, when the contract is something else. */
  readonly example?: Contract;
  readonly compose?: ComposeScan;
  /** The variables whose values are secrets. */
  readonly secrets: ReadonlySet<string>;
  /** The variables whose names, or the contract, make their values public. */
  readonly openNames: ReadonlySet<string>;
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

/** Whether a variable of the contract holds a secret. */
export function holdsSecret(facts: Pick<Facts, "secrets">, { name }: Pick<Variable, "name">): boolean {
  return facts.secrets.has(name);
}

/** Whether the contract asks for a variable in this environment, and under the values that others have. */
export function isRequired(facts: Pick<Facts, "values" | "target">, variable: Variable): boolean {
  if (!variable.required) return false;
  if (variable.requiredIn !== undefined && !variable.requiredIn.some((name) => facts.target.is(name))) return false;
  return (variable.when ?? []).every(
    ({ name, values, isNegated = false }) => values.includes(valueOf(facts, name)) !== isNegated,
  );
}

/** The variables that everybody can see: by the beginning of their names, or by the contract. */
export function openNamesOf({ variables, publicPrefixes }: Contract): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { name, isPublic } of variables.values()) {
    if (isPublic === true || publicPrefixes.some((prefix) => name.startsWith(prefix))) open.add(name);
  }
  return open;
}
