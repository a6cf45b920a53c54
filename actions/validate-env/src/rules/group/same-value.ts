import { type Variable, placeIn } from "../../contract/contract.ts";
import { type Facts, valueOf } from "../facts.ts";
import type { Problem } from "../problem.ts";
import type { Subject } from "../subject.ts";

/** Shorter values are equal by chance. */
const SHORTEST = 6;

/** EV061 and EV062: a secret's value that stands somewhere else, too. */
export function checkSameValues(facts: Facts): readonly Problem[] {
  const { open, distinct } = facts.subjects;
  const secrets = facts.subjects.secrets.filter(({ value }) => value.length >= SHORTEST);
  return [...sharedSecrets(secrets, facts), ...distinctFrom(distinct, facts), ...inPublic(open, secrets, facts)];
}

/** Two secrets with one value: whoever learns one has both. Addresses may well be the same, for reading and writing. */
function sharedSecrets(secrets: readonly Subject[], facts: Facts): readonly Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { variable, terms, value } of secrets) {
    if (value.includes("://")) continue;
    const owner = owners.get(value);
    if (owner === undefined) owners.set(value, variable.name);
    // What `distinct-from` says is told by that rule.
    else if (terms.distinctFrom?.includes(owner) !== true) problems.push(same(variable, owner, facts));
  }
  return problems;
}

function distinctFrom(subjects: readonly Subject[], facts: Facts): readonly Problem[] {
  return subjects.flatMap(({ variable, terms, value }) =>
    (terms.distinctFrom ?? [])
      .filter((other) => valueOf(facts, other) === value)
      .map((other) => same(variable, other, facts)),
  );
}

function same(variable: Variable, other: string, { contract }: Facts): Problem {
  const message = `has the same value as ${other}; give each a value of its own`;
  return { rule: "EV062", level: "error", name: variable.name, message, place: placeIn(contract, variable) };
}

function inPublic(open: readonly Subject[], secrets: readonly Subject[], { contract }: Facts): readonly Problem[] {
  return open.flatMap(({ variable, value }): readonly Problem[] => {
    const secret = secrets.find((each) => value.includes(each.value.trim()));
    if (secret === undefined) return [];
    const message = `is public and holds the value of ${secret.variable.name}; take it out, and replace the secret`;
    return [{ rule: "EV061", level: "error", name: variable.name, message, place: placeIn(contract, variable) }];
  });
}
