import type { Conclusion, InputsOf, Ports } from "@slipway/core";

import { type Contract, EMPTY_CONTRACT } from "../contract/contract.ts";
import type { ContractIssue } from "../contract/tree/tree.ts";
import type { definition } from "../definition.ts";
import type { Folder } from "../folder.ts";
import type { Outcome } from "../rules/check.ts";
import type { Facts } from "../rules/facts.ts";
import { NO_SUBJECTS } from "../rules/subject.ts";
import { targetEnvironment } from "../rules/target-environment.ts";
import { annotate } from "./annotate.ts";
import { conclude } from "./conclude.ts";
import { countOf } from "./count.ts";
import { problemOutputs } from "./outputs.ts";
import { renderSarif } from "./sarif.ts";
import { renderSummary } from "./summary.ts";

type Definition = typeof definition;

/** What a report is written with. */
export interface Reporting {
  readonly inputs: InputsOf<Definition>;
  readonly ports: Ports<Definition>;
  readonly folder: Folder;
}

/** Tells the outcome in every form: outputs first, because they must be there whatever happens next. */
export function finish(facts: Facts, outcome: Outcome, { inputs, ports, folder }: Reporting): Conclusion {
  const { problems } = outcome;
  const conclusion = conclude(facts, problems, inputs["fail-on"]);
  ports.outputs.set({
    valid: conclusion.ok,
    errors: countOf(problems, "error"),
    warnings: countOf(problems, "warning"),
    ...problemOutputs(problems),
  });
  annotate(ports.log, problems, facts.contract);
  if (inputs.report !== undefined) {
    folder.write(inputs.report, ports.redact(renderSarif(outcome, ports.env)), "the report");
    ports.outputs.set({ report: folder.shown(inputs.report) });
  }
  ports.summary.append(renderSummary({ facts, outcome, conclusion: conclusion.message }));
  if (conclusion.ok) ports.log.info(conclusion.message);
  return conclusion;
}

/** The same for a contract that cannot be read: nothing can be held against it, so its own problems are all there is. */
export function finishUnread(contract: Contract, issues: readonly ContractIssue[], reporting: Reporting): Conclusion {
  const file = contract.file ?? "the contract";
  const problems = issues.map(({ line, message }) => ({
    rule: "EV110" as const,
    level: "error" as const,
    name: "",
    message: `${file}: ${message}`,
    place: { file, line },
  }));
  const facts: Facts = {
    contract: { ...EMPTY_CONTRACT, file },
    target: targetEnvironment(reporting.inputs.environment),
    values: new Map(),
    sources: [],
    subjects: NO_SUBJECTS,
    others: [],
    tooShort: [],
    withValues: false,
  };
  return finish(facts, { problems, silenced: [] }, reporting);
}
