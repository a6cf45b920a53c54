import type { Log } from "@slipway/core";

import { RULES } from "../rules/catalogue.ts";
import type { Problem } from "../rules/problem.ts";

/** The problem as one sentence. */
export function sentence({ name, message }: Problem): string {
  return name === "" ? message : `${name} ${message}`;
}

/** Shows each problem on the line of the file that it comes from. */
export function annotate(log: Log, problems: readonly Problem[]): void {
  for (const problem of problems) {
    const place = { ...problem.place, title: `${problem.rule} ${RULES[problem.rule]}` };
    log[problem.level](`${sentence(problem)} (${problem.rule})`, place);
  }
}
