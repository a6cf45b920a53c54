import type { Condition, Contract, Variable } from "../contract/contract.ts";
import { type Address, parseAddress } from "../values/address.ts";
import { isSecret } from "../values/secrecy.ts";
import type { Value, Values } from "../values/value.ts";
import type { TargetEnvironment } from "./target-environment.ts";

/** A variable of the contract with its value, as the rules see it. */
export interface Subject {
  readonly variable: Variable;
  /** The value that counts, and where it was set; nothing when it was not. */
  readonly found: Value | undefined;
  /** The value; an empty text when it was not set. */
  readonly value: string;
  /** Whether the value is more than white space. */
  readonly isSet: boolean;
  /** Whether the contract asks for it in this environment, and under the values that others have. */
  readonly isRequired: boolean;
  /** Whether it holds a secret. */
  readonly secret: boolean;
  /** Whether everybody can see the value: by the beginning of its name, or by the contract. */
  readonly open: boolean;
  /** The value as an address with a protocol, when it is one. */
  readonly address: Address | undefined;
}

/** All variables of the contract with their values. */
export function subjectsOf(contract: Contract, target: TargetEnvironment, values: Values): readonly Subject[] {
  const subjects: Subject[] = [];
  const beginsOpen = beginning(contract.publicPrefixes);
  contract.variables.forEach((variable, name) => {
    const found = values.get(name);
    const value = found === undefined ? "" : found.value;
    subjects.push({
      variable,
      found,
      value,
      isSet: value.trim() !== "",
      isRequired: variable.required && (isUnconditional(variable) || isAskedFor(variable, target, values)),
      secret: isSecret(variable, value),
      open: variable.isPublic === true || beginsOpen.test(name),
      address: value.includes("://") ? parseAddress(value) : undefined,
    });
  });
  return subjects;
}

/** One expression for all prefixes, because each name is held against it. */
function beginning(prefixes: readonly string[]): RegExp {
  const literal = prefixes.map((prefix) => prefix.replaceAll(/\W/g, String.raw`\$&`)).join("|");
  return new RegExp(`^(?:${literal === "" ? "(?!)" : literal})`);
}

function isUnconditional({ requiredIn, when }: Variable): boolean {
  return requiredIn === undefined && when === undefined;
}

function isAskedFor({ requiredIn, when }: Variable, target: TargetEnvironment, values: Values): boolean {
  if (requiredIn !== undefined && !requiredIn.some(target.is)) return false;
  return when === undefined || when.every((condition) => holds(condition, values));
}

function holds({ name, values: wanted, isNegated = false }: Condition, values: Values): boolean {
  return wanted.includes(values.get(name)?.value ?? "") !== isNegated;
}
