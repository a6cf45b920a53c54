import { type Contract, type Group, PUBLIC_PREFIXES, type Variable } from "../contract.ts";
import type { ContractIssue, Tree } from "../tree/tree.ts";
import { membersOf, namesIn, toGroups } from "./groups.ts";
import { Issues } from "./issues.ts";
import { ROOT } from "./keys.ts";
import { isGiven } from "./object.ts";

/** A contract, and everything that is wrong with how it is written. */
export interface ReadContract {
  readonly contract: Contract;
  readonly issues: readonly ContractIssue[];
}

/** Reads the native format, `env.schema.yml`, version 1. */
export function readNative(file: string, tree: Tree): ReadContract {
  const issues = new Issues();
  const root = ROOT.read(tree, issues);
  const values = root?.values ?? {};
  if (root !== undefined) {
    for (const name of ["version", "vars"])
      if (!isGiven(root.tree, name)) issues.note(root.tree.line, `needs the key ${name}`);
  }
  const groups = (values.groups ?? []).flatMap((group) => toGroups(file, group, issues.under("groups")));
  const { variables, related } = toVariables(values.vars ?? [], membersOf(groups));
  checkNames({ variables, related, groups }, issues);
  const exampleFile = values["example-file"];
  const contract: Contract = {
    file,
    variables,
    groups,
    publicPrefixes: values["public-prefixes"] ?? PUBLIC_PREFIXES,
    allowUnknown: values["allow-unknown"] ?? false,
    ...(exampleFile === undefined ? {} : { exampleFile }),
  };
  return { contract, issues: issues.found };
}

interface Variables {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Those that speak of others. */
  readonly related: readonly Variable[];
}

function toVariables(read: readonly Variable[], members: ReadonlySet<string>): Variables {
  const variables = new Map<string, Variable>();
  const related: Variable[] = [];
  read.forEach((variable) => {
    const { name, terms } = variable;
    // Members of a group need not be set on their own account.
    const isMember = terms.mustBeSet === undefined && members.has(name);
    variables.set(name, isMember ? { ...variable, required: false } : variable);
    if (terms.when !== undefined || terms.distinctFrom !== undefined) related.push(variable);
  });
  return { variables, related };
}

/** Every name that is spoken of has to be one of `vars`: a misspelt one would never be checked. */
function checkNames(
  { variables, related, groups }: Variables & { readonly groups: readonly Group[] },
  issues: Issues,
): void {
  const check = (name: string, line: number, where: string): void => {
    if (!variables.has(name)) issues.note(line, `${where}: ${name} is not one of vars`);
  };
  for (const group of groups) for (const name of namesIn(group)) check(name, group.place.line ?? 1, "groups");
  for (const { name, line = 1, terms } of related) {
    for (const condition of terms.when ?? []) check(condition.name, line, `vars: ${name}: when`);
    for (const other of terms.distinctFrom ?? []) check(other, line, `vars: ${name}: distinct-from`);
  }
}
