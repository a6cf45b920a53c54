import type { Group } from "../../contract/contract.ts";
import type { RuleId } from "../catalogue.ts";
import { type Facts, isSet } from "../facts.ts";
import type { Problem } from "../problem.ts";
import { checkUrlParts } from "./url-parts.ts";

/** EV040–EV044 and EV050: rules over several variables. */
export function checkGroups(facts: Facts): readonly Problem[] {
  return facts.contract.groups.flatMap((group) =>
    group.kind === "matches-url" ? checkUrlParts(group, facts) : (checkGroup(group, facts) ?? []),
  );
}

type ListGroup = Extract<Group, { readonly names: readonly string[] }>;
type ListRule = (group: ListGroup, set: readonly string[], missing: readonly string[]) => Problem | undefined;

function checkGroup(group: Exclude<Group, { kind: "matches-url" }>, facts: Facts): Problem | undefined {
  if (group.kind === "requires") return checkCompanions(group, facts);
  const set = group.names.filter((name) => isSet(facts, name));
  const missing = group.names.filter((name) => !set.includes(name));
  return LISTS[group.kind](group, set, missing);
}

const LISTS: Readonly<Record<ListGroup["kind"], ListRule>> = {
  "one-of": (group, set) =>
    set.length === 1 ? undefined : whole(group, "EV040", `exactly one of ${list(group)} must be set, and ${tell(set)}`),
  "any-of": (group, set) =>
    set.length > 0 ? undefined : whole(group, "EV044", `at least one of ${list(group)} must be set, and none is`),
  "all-or-none": (group, [first], missing) =>
    first === undefined || missing.length === 0
      ? undefined
      : problem(group, "EV041", first, `is set, and not what belongs to it: ${missing.join(", ")}`),
  conflicts: (group, [first, ...others]) =>
    first === undefined || others.length === 0
      ? undefined
      : problem(group, "EV043", first, `must not be set together with ${others.join(", ")}`),
};

function list(group: ListGroup): string {
  return group.names.join(", ");
}

/** A problem of the group as a whole, under its own name when the contract gives it one. */
function whole(group: ListGroup, rule: RuleId, message: string): Problem {
  const label = group.label === list(group) ? ":" : `(${group.label}):`;
  return problem(group, rule, group.names[0] ?? "", `${label} ${message}`);
}

function checkCompanions(group: Extract<Group, { kind: "requires" }>, facts: Facts): Problem | undefined {
  const missing = group.needs.filter((name) => !isSet(facts, name));
  if (!isSet(facts, group.name) || missing.length === 0) return undefined;
  return problem(group, "EV042", group.name, `is set and needs ${missing.join(" and ")}, too`);
}

function tell(set: readonly string[]): string {
  return set.length === 0 ? "none is" : `${set.join(" and ")} ${set.length === 1 ? "is" : "are"}`;
}

function problem(group: Group, rule: RuleId, name: string, message: string): Problem {
  return { rule, level: "error", name, message, place: group.place };
}
