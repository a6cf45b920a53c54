import { createContext, runInContext } from "node:vm";

import type { Facts } from "../facts.ts";
import { error } from "../problem.ts";
import type { ValueRule } from "./value-rule.ts";

/** How long all patterns together may take, in milliseconds; a pattern that backtracks for ever is cut off here. */
const PATIENCE = 500;

/** What came of the patterns of a contract. */
export interface PatternResults {
  readonly failed: ReadonlySet<string>;
  /** Those that were not decided in time. */
  readonly undecided: ReadonlySet<string>;
}

const MATCH_ALL = "jobs.map((job) => new RegExp(job.pattern, 'u').test(job.value))";

/**
 * EV011: matches every pattern, together in one go, inside a context that can be stopped; a regular expression that has
 * started cannot be stopped in any other way. When the time runs out they are tried one by one, to name the slow ones.
 */
export function matchPatterns(facts: Facts): PatternResults {
  const jobs: (Job & { readonly name: string })[] = [];
  for (const { variable, value } of facts.subjects.patterned) {
    if (variable.pattern !== undefined) jobs.push({ name: variable.name, pattern: variable.pattern, value });
  }
  const failed = new Set<string>();
  const undecided = new Set<string>();
  if (jobs.length === 0) return { failed, undecided };
  const together = attempt(jobs, PATIENCE / 2);
  const alone = Math.max(1, Math.floor(PATIENCE / 2 / jobs.length));
  for (const [index, job] of jobs.entries()) {
    const matches = together?.[index] ?? attempt([job], alone)?.[0];
    if (matches === undefined) undecided.add(job.name);
    else if (!matches) failed.add(job.name);
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

function attempt(jobs: readonly Job[], timeout: number): readonly boolean[] | undefined {
  try {
    const results: unknown = runInContext(MATCH_ALL, createContext({ jobs }), { timeout });
    return Array.isArray(results) ? results.map((result) => result === true) : undefined;
  } catch {
    return undefined;
  }
}
