import type { Log } from "@slipway/core";

import type { Contract } from "../contract/contract.ts";
import { RULES } from "../rules/catalogue.ts";
import type { Problem } from "../rules/problem.ts";

/** The problem as one sentence. */
export function sentence({ name, message }: Problem): string {
  return name === "" ? message : `${name} ${message}`;
}

/** What the contract says that a problem's variable is for, as the end of a sentence; empty when it does not say. */
export function purpose({ name }: Problem, { variables }: Pick<Contract, "variables">): string {
  const description = variables.get(name)?.terms.description;
  return description === undefined ? "" : `; it is for: ${description}`;
}

/** Shows each problem on the line of the file that it comes from. */
export function annotate(log: Log, problems: readonly Problem[], contract: Pick<Contract, "variables">): void {
  for (const problem of problems) {
    const place = { ...problem.place, title: `${problem.rule} ${RULES[problem.rule]}` };
    log[problem.level](`${sentence(problem)} (${problem.rule})${purpose(problem, contract)}`, place);
  }
}
