import { code, escapeMarkdown, table } from "@slipway/core";

import type { Contract } from "../contract/contract.ts";
import type { Problem } from "../rules/problem.ts";
import type { Values } from "../values/value.ts";
import { sentence } from "./annotate.ts";
import { countNames } from "./count.ts";

/** What the summary tells about. */
export interface SummaryFacts {
  readonly contract: Contract;
  readonly values: Values;
  readonly problems: readonly Problem[];
  readonly conclusion: string;
}

/** The job summary: the outcome, a line for each section of the contract, and every problem. */
export function renderSummary({ contract, values, problems, conclusion }: SummaryFacts): string {
  const from = contract.file === undefined ? "" : ` Held against ${code(contract.file)}.`;
  const parts = [`### Environment\n\n${escapeMarkdown(conclusion)}.${from}\n`, sections(contract, values, problems)];
  if (problems.length > 0) parts.push(problemTable(problems));
  return parts.join("\n");
}

function sections(contract: Contract, values: Values, problems: readonly Problem[]): string {
  const all = [...contract.variables.values()];
  const rows = [...new Set(all.map(({ section }) => section))].map((section) => {
    const names = all.filter((variable) => variable.section === section).map(({ name }) => name);
    const set = names.filter((name) => (values.get(name)?.value ?? "").trim() !== "");
    const found = problems.filter(({ name }) => names.includes(name));
    return [
      escapeMarkdown(section),
      `${set.length} of ${names.length}`,
      found.length === 0 ? "none" : countNames(found),
    ];
  });
  return table(["Section", "Set", "Problems"], rows);
}

function problemTable(problems: readonly Problem[]): string {
  const rows = problems.map((problem) => [
    code(problem.rule),
    problem.level,
    problem.place.file === undefined ? "" : code(`${problem.place.file}:${problem.place.line ?? 1}`),
    escapeMarkdown(sentence(problem)),
  ]);
  return table(["Rule", "Level", "Where", "Problem"], rows);
}
