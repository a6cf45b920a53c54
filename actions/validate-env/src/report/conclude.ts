import type { Facts } from "../rules/facts.ts";
import type { Level, Problem } from "../rules/problem.ts";
import { countNames, countOf, plural } from "./count.ts";

/** How the check ended, in one sentence. */
export type Ending =
  | { readonly ok: true; readonly message: string }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** The outcome: a failure when there is a problem of the level that fails, or of a worse one. */
export function conclude(facts: Facts, problems: readonly Problem[], failOn: Level): Ending {
  const found = problems.length === 0 ? "no problems" : countNames(problems);
  const { required, requiredAndSet: set } = facts.subjects;
  const share = `${set} of ${plural(required, "required variable")} set`;
  const message = facts.withValues ? `the environment has ${found}; ${share}` : `the contract has ${found}`;
  const failing = countOf(problems, "error") + (failOn === "warning" ? countOf(problems, "warning") : 0);
  if (failing === 0) return { ok: true, message };
  const nothing = facts.withValues && set === 0 && required > 1;
  return { ok: false, message, hint: nothing ? nothingSet(required, facts.target.name) : MEND };
}

const MEND = "Each problem is listed above with its rule and its line. Nothing was built or deployed.";

/** GitHub hands an environment's secrets only to a job that declares that environment, and says nothing otherwise. */
function nothingSet(required: number, environment = "production"): string {
  return `0 of ${required} set: does this job declare \`environment: ${environment}\`, and does the step pass the secrets on?`;
}
