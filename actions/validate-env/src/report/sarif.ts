import type { Environment } from "@slipway/core";

import { RULES, RULE_IDS, type RuleId } from "../rules/catalogue.ts";
import type { Outcome } from "../rules/check.ts";
import type { Problem, SilencedProblem } from "../rules/problem.ts";
import { sentence } from "./annotate.ts";

/** The outcome as SARIF 2.1.0, for code scanning. It names variables and lines, and holds no values. */
export function renderSarif({ problems, silenced }: Outcome, env: Environment): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Slipway validate-env", rules: rules(env["GITHUB_ACTION_REPOSITORY"] ?? "") } },
        results: [...problems.map((problem) => result(problem)), ...silenced.map(suppressed)],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules with the page that explains them, when the run knows which repository the action comes from. */
function rules(repository: string): readonly object[] {
  return RULE_IDS.map((id) => ({
    id,
    name: RULES[id],
    shortDescription: { text: RULES[id] },
    ...(repository === ""
      ? {}
      : { helpUri: `https://github.com/${repository}/blob/main/docs/validate-env-rules.md#${anchor(id)}` }),
  }));
}

/** The anchor that GitHub makes of the rule's heading. */
function anchor(id: RuleId): string {
  return `${id} ${RULES[id]}`.toLowerCase().replaceAll(" ", "-");
}

function result(problem: Problem): object {
  const { rule, level, name, place } = problem;
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level,
    message: { text: sentence(problem) },
    // Code scanning drops results without a place; the contract's root stands in for a value that came from nowhere.
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(place.file ?? "."), uriBaseId: "%SRCROOT%" },
          region: { startLine: place.line ?? 1 },
        },
      },
    ],
    partialFingerprints: { "slipway/v1": `${rule}:${name === "" ? `${place.file ?? ""}:${place.line ?? 1}` : name}` },
  };
}

function suppressed({ problem, reason }: SilencedProblem): object {
  return { ...result(problem), suppressions: [{ kind: "external", justification: reason }] };
}
