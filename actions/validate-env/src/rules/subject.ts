import type { Condition, Contract, Terms, Variable } from "../contract/contract.ts";
import { LIKELY_NAME } from "../contract/secret-name.ts";
import { type Address, parseAddress } from "../values/address.ts";
import { SETTINGS, isSecret } from "../values/secrecy.ts";
import type { Value, Values } from "../values/value.ts";
import type { TargetEnvironment } from "./target-environment.ts";

/** A variable of the contract with its value, as the rules see it. */
export interface Subject {
  readonly variable: Variable;
  /** What the contract says of it. */
  readonly terms: Terms;
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

/** The variables of the contract, and what rules and reports want to know of all of them together. */
export interface Subjects {
  readonly all: readonly Subject[];
  readonly required: number;
  readonly requiredAndSet: number;
  readonly sections: ReadonlyMap<string, SectionCount>;
  /** Those that are set, apart from what is no secret and of a type that says so. */
  readonly sensitive: readonly Subject[];
  /** Those that are set and held against a pattern. */
  readonly patterned: readonly Subject[];
  /** Those that are set and that everybody can see. */
  readonly open: readonly Subject[];
  /** The other secrets that are set. */
  readonly secrets: readonly Subject[];
  /** Those that are set and must have another value than others. */
  readonly distinct: readonly Subject[];
}

/** How many variables a section has, and how many of them are set. */
export interface SectionCount {
  readonly all: number;
  readonly set: number;
}

/** All variables of the contract with their values. They are gone through once, since there may be a thousand. */
export function subjectsOf(contract: Contract, target: TargetEnvironment, values: Values): Subjects {
  const subjects = new Sorted();
  const begin = beginning(contract.publicPrefixes);
  const beginsOpen = new RegExp(begin);
  // One look at each name: most are neither a secret's nor an open one.
  const isNotable = new RegExp(`${begin}|${LIKELY_NAME.source}`, LIKELY_NAME.flags);
  contract.variables.forEach((variable, name) => {
    const { terms } = variable;
    const found = values.get(name);
    const value = found === undefined ? "" : found.value;
    const notable = isNotable.test(name);
    subjects.add({
      variable,
      terms,
      found,
      value,
      isSet: value.trim() !== "",
      isRequired:
        variable.required && ((terms.requiredIn ?? terms.when) === undefined || isAskedFor(terms, target, values)),
      secret: isSecret(notable ? name : "", terms, value),
      open: terms.isPublic === true || (notable && beginsOpen.test(name)),
      address: value.includes("://") ? parseAddress(value) : undefined,
    });
  });
  return subjects;
}

class Sorted implements Subjects {
  readonly all: Subject[] = [];
  required = 0;
  requiredAndSet = 0;
  readonly sections = new Map<string, { all: number; set: number }>();
  readonly sensitive: Subject[] = [];
  readonly patterned: Subject[] = [];
  readonly open: Subject[] = [];
  readonly secrets: Subject[] = [];
  readonly distinct: Subject[] = [];

  add(subject: Subject): void {
    const { terms, isSet, isRequired, secret, open } = subject;
    this.all.push(subject);
    let section = this.sections.get(terms.section);
    if (section === undefined) this.sections.set(terms.section, (section = { all: 0, set: 0 }));
    section.all += 1;
    if (isRequired) this.required += 1;
    if (!isSet) return;
    section.set += 1;
    if (isRequired) this.requiredAndSet += 1;
    if (open) this.open.push(subject);
    else if (secret) this.secrets.push(subject);
    if (secret || terms.type === undefined || !SETTINGS.has(terms.type)) this.sensitive.push(subject);
    if (terms.pattern !== undefined) this.patterned.push(subject);
    if (terms.distinctFrom !== undefined) this.distinct.push(subject);
  }
}

/** No variables. */
export const NO_SUBJECTS: Subjects = new Sorted();

/** The source of one expression for all prefixes. */
function beginning(prefixes: readonly string[]): string {
  const literal = prefixes.map((prefix) => prefix.replaceAll(/\W/g, String.raw`\$&`)).join("|");
  return `^(?:${literal === "" ? "(?!)" : literal})`;
}

function isAskedFor({ requiredIn, when }: Terms, target: TargetEnvironment, values: Values): boolean {
  if (requiredIn !== undefined && !requiredIn.some(target.is)) return false;
  return when === undefined || when.every((condition) => holds(condition, values));
}

function holds({ name, values: wanted, isNegated = false }: Condition, values: Values): boolean {
  return wanted.includes(values.get(name)?.value ?? "") !== isNegated;
}
