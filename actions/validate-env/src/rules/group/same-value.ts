import type { Variable } from "../../contract/contract.ts";
import { type Facts, holdsSecret, valueOf } from "../facts.ts";
import type { Problem } from "../problem.ts";

/** Shorter values are equal by chance. */
const SHORTEST = 6;

/** EV061 and EV062: a secret's value that stands somewhere else, too. */
export function checkSameValues(facts: Facts): readonly Problem[] {
  const secrets: Variable[] = [];
  const open: Variable[] = [];
  const related: Variable[] = [];
  for (const variable of facts.contract.variables.values()) {
    const value = valueOf(facts, variable.name);
    if (value.trim() === "") continue;
    if (facts.openNames.has(variable.name)) open.push(variable);
    else if (holdsSecret(facts, variable) && value.length >= SHORTEST) secrets.push(variable);
    if (variable.distinctFrom !== undefined) related.push(variable);
  }
  return [...sharedSecrets(secrets, facts), ...distinct(related, facts), ...inPublic(open, secrets, facts)];
}

/** Two secrets with one value: whoever learns one has both. Addresses may well be the same, for reading and writing. */
function sharedSecrets(secrets: readonly Variable[], facts: Facts): readonly Problem[] {
  const owners = new Map<string, string>();
  return secrets.flatMap((variable): readonly Problem[] => {
    const value = valueOf(facts, variable.name);
    if (value.includes("://")) return [];
    const owner = owners.get(value);
    if (owner === undefined) owners.set(value, variable.name);
    // What `distinct-from` says is told by that rule.
    if (owner === undefined || variable.distinctFrom?.includes(owner) === true) return [];
    return [same(variable, owner)];
  });
}

function distinct(variables: readonly Variable[], facts: Facts): readonly Problem[] {
  return variables.flatMap((variable) =>
    (variable.distinctFrom ?? [])
      .filter((other) => valueOf(facts, other) === valueOf(facts, variable.name))
      .map((other) => same(variable, other)),
  );
}

function same(variable: Variable, other: string): Problem {
  const message = `has the same value as ${other}; give each a value of its own`;
  return { rule: "EV062", level: "error", name: variable.name, message, place: variable.place };
}

function inPublic(open: readonly Variable[], secrets: readonly Variable[], facts: Facts): readonly Problem[] {
  return open.flatMap((variable): readonly Problem[] => {
    const secret = secrets.find(({ name }) => valueOf(facts, variable.name).includes(valueOf(facts, name).trim()));
    if (secret === undefined) return [];
    const message = `is public and holds the value of ${secret.name}; take it out, and replace the secret`;
    return [{ rule: "EV061", level: "error", name: variable.name, message, place: variable.place }];
  });
}
