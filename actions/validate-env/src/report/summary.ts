import { code, escapeMarkdown, table } from "@slipway/core";

import type { Contract } from "../contract/contract.ts";
import type { Outcome } from "../rules/check.ts";
import type { Facts } from "../rules/facts.ts";
import type { Problem, SilencedProblem } from "../rules/problem.ts";
import { purpose, sentence } from "./annotate.ts";
import { countNames } from "./count.ts";

/** What the summary tells about. */
export interface SummaryFacts {
  readonly facts: Facts;
  readonly outcome: Outcome;
  readonly conclusion: string;
}

/** The job summary: the outcome, a line for each section of the contract, every problem, and what was silenced. */
export function renderSummary({ facts, outcome, conclusion }: SummaryFacts): string {
  const { contract } = facts;
  const from = contract.file === undefined ? "" : ` Held against ${code(contract.file)}.`;
  const parts = [`### Environment\n\n${escapeMarkdown(conclusion)}.${from}\n`];
  if (contract.variables.size > 0) parts.push(sections(facts, outcome.problems));
  if (outcome.problems.length > 0) parts.push(problemTable(outcome.problems, contract));
  if (outcome.silenced.length > 0) parts.push(silencedTable(outcome.silenced));
  return parts.join("\n");
}

function sections(facts: Facts, problems: readonly Problem[]): string {
  const { variables } = facts.contract;
  const rows = [...facts.subjects.sections].map(([section, { all, set }]) => {
    const found = problems.filter(({ name }) => variables.get(name)?.terms.section === section);
    const count = facts.withValues ? `${set} of ` : "";
    return [escapeMarkdown(section), `${count}${all}`, found.length === 0 ? "none" : countNames(found)];
  });
  return table(["Section", facts.withValues ? "Set" : "Variables", "Problems"], rows);
}

function problemTable(problems: readonly Problem[], contract: Contract): string {
  const rows = problems.map((problem) => [
    code(problem.rule),
    problem.level,
    problem.place.file === undefined ? "" : code(`${problem.place.file}:${problem.place.line ?? 1}`),
    escapeMarkdown(`${sentence(problem)}${purpose(problem, contract)}`),
  ]);
  return table(["Rule", "Level", "Where", "Problem"], rows);
}

function silencedTable(silenced: readonly SilencedProblem[]): string {
  const rows = silenced.map(({ problem, reason }) => [
    code(problem.rule),
    escapeMarkdown(problem.name),
    escapeMarkdown(reason),
  ]);
  return `Silenced by the contract:\n\n${table(["Rule", "Variable", "Reason"], rows)}`;
}
