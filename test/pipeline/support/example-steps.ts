import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { parse } from "yaml";

/** The systems under `examples/`, by folder. */
export const EXAMPLES = fileURLToPath(new URL("../../../examples", import.meta.url));
export const SYSTEMS: readonly string[] = readdirSync(EXAMPLES);

/** A step of an example's workflow that uses one of this suite's actions. */
export interface SuiteStep {
  readonly job: string;
  readonly id: string | undefined;
  /** The action's folder under `actions/`. */
  readonly action: string;
  /** As it stands in the file, expressions included. */
  readonly with: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}
interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const OURS = /^slipway-actions\/slipway\/actions\/([a-z-]+)@v1$/;

/** The path of a system's workflow. */
export function workflowOf(system: string): string {
  return `${EXAMPLES}/${system}/.github/workflows/deploy.yml`;
}

/** The steps of a system's workflow that use this suite's actions, in order. */
export function suiteStepsOf(system: string): readonly SuiteStep[] {
  // The form is GitHub's, which actionlint holds it to.
  const { jobs } = parse(readFileSync(workflowOf(system), "utf8")) as Workflow;
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) =>
    steps.flatMap(({ id, uses = "", with: given = {} }) => {
      const action = OURS.exec(uses)?.[1];
      if (action === undefined) return [];
      const texts = Object.entries(given).map(([name, value]) => [name, String(value)]);
      return [{ job, id, action, with: Object.fromEntries(texts) }];
    }),
  );
}

/** What the runner would hand over, with a value for each expression. */
export function filledIn(text: string, values: (expression: string) => string): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => values(expression));
}
