import { createContext, runInContext } from "node:vm";

import type { Facts } from "../facts.ts";
import { error } from "../problem.ts";
import type { ValueRule } from "./value-rule.ts";

/** How long a pattern may take at most, and all together, in milliseconds: one that backtracks for ever is cut off here. */
const PATIENCE = { one: 200, all: 500 } as const;

/** What came of the patterns of a contract. */
export interface PatternResults {
  readonly failed: ReadonlySet<string>;
  /** Those that were not decided in time. */
  readonly undecided: ReadonlySet<string>;
}

/** Goes on behind the job that the last call was stopped in. */
const MATCH_ON =
  "while (results.length < jobs.length) { const { pattern, value } = jobs[results.length]; results.push(undefined); results[results.length - 1] = new RegExp(pattern, 'u').test(value); }";

/**
 * EV011: matches every pattern, one after the other, inside a context that can be stopped; a regular expression that has
 * started cannot be stopped in any other way. The one that it was stopped in is not decided, and the others still are.
 */
export function matchPatterns(facts: Facts): PatternResults {
  const jobs: (Job & { readonly name: string })[] = [];
  for (const { variable, terms, value } of facts.subjects.patterned) {
    if (terms.pattern !== undefined) jobs.push({ name: variable.name, pattern: terms.pattern, value });
  }
  const failed = new Set<string>();
  const undecided = new Set<string>();
  const results = jobs.length === 0 ? [] : attempt(jobs);
  for (const [index, { name }] of jobs.entries()) {
    if (results[index] === undefined) undecided.add(name);
    else if (!results[index]) failed.add(name);
  }
  return { failed, undecided };
}

/** The rule that tells what came of them. */
export function patternRule({ failed, undecided }: PatternResults): ValueRule {
  return ({ variable: { name } }) => {
    if (failed.has(name)) return error("EV011", "does not match the pattern of the contract");
    if (!undecided.has(name)) return undefined;
    return error("EV011", "has a pattern that takes too long to match; simplify it");
  };
}

interface Job {
  readonly pattern: string;
  readonly value: string;
}

/** Whether each value matches; nothing for what was not decided in time. */
function attempt(jobs: readonly Job[]): readonly (boolean | undefined)[] {
  const results: (boolean | undefined)[] = [];
  const context = createContext({ jobs, results });
  const end = performance.now() + PATIENCE.all;
  for (let left = PATIENCE.all; results.length < jobs.length && left >= 1; left = end - performance.now()) {
    try {
      runInContext(MATCH_ON, context, { timeout: Math.ceil(Math.min(left, PATIENCE.one)) });
    } catch {
      // Stopped, or too large for the engine: the job keeps its `undefined`.
    }
  }
  return results;
}
