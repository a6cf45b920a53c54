import { type Contract, type Group, PUBLIC_PREFIXES, type Variable } from "../contract.ts";
import type { ContractIssue, Tree } from "../tree/tree.ts";
import { membersOf, namesIn, toGroups } from "./groups.ts";
import { Issues } from "./issues.ts";
import { ROOT } from "./keys.ts";
import { isGiven } from "./object.ts";
import { toVariable } from "./variable.ts";

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
  const members = membersOf(groups);
  const variables = new Map<string, Variable>();
  const below = issues.under("vars");
  for (const read of values.vars ?? []) {
    variables.set(read.name, toVariable(file, read, members.has(read.name), below.under(read.name)));
  }
  checkNames(variables, groups, issues);
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

/** Every name that is spoken of has to be one of `vars`: a misspelt one would never be checked. */
function checkNames(variables: ReadonlyMap<string, Variable>, groups: readonly Group[], issues: Issues): void {
  const check = (name: string, line: number, where: string): void => {
    if (!variables.has(name)) issues.note(line, `${where}: ${name} is not one of vars`);
  };
  for (const group of groups) for (const name of namesIn(group)) check(name, group.place.line ?? 1, "groups");
  for (const { name, place, when, distinctFrom } of variables.values()) {
    for (const condition of when ?? []) check(condition.name, place.line ?? 1, `vars: ${name}: when`);
    for (const other of distinctFrom ?? []) check(other, place.line ?? 1, `vars: ${name}: distinct-from`);
  }
}
