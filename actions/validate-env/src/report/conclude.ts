import type { Contract } from "../contract/contract.ts";
import type { Problem } from "../rules/problem.ts";
import type { Values } from "../values/value.ts";
import { countNames, countOf, plural } from "./count.ts";

/** How the check ended, in one sentence. */
export type Ending =
  | { readonly ok: true; readonly message: string }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** The outcome: a failure when there is an error. */
export function conclude(contract: Contract, values: Values, problems: readonly Problem[]): Ending {
  const required = [...contract.variables.values()].filter((variable) => variable.required).map(({ name }) => name);
  const set = required.filter((name) => (values.get(name)?.value ?? "").trim() !== "");
  const share = `${set.length} of ${plural(required.length, "required variable")} set`;
  const found = problems.length === 0 ? "no problems" : countNames(problems);
  const message = `the environment has ${found}; ${share}`;
  if (countOf(problems, "error") === 0) return { ok: true, message };
  return { ok: false, message, hint: set.length === 0 ? NOTHING_SET : MEND };
}

const MEND = "Each problem is listed above with its rule and its line. Nothing was built or deployed.";

/** GitHub hands an environment's secrets only to a job that declares that environment, and says nothing otherwise. */
const NOTHING_SET =
  "Nothing at all is set: does this job declare the `environment:` that holds the secrets, and does the step pass them on?";
