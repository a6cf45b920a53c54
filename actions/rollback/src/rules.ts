import type { InputProblem } from "@slipway/core";

/** The inputs over which there are rules; one that has a problem of its own is undefined. */
export interface RuledInputs {
  readonly environment?: string | undefined;
  readonly mode?: "auto" | "manual" | undefined;
  readonly reason?: string | undefined;
  readonly confirm?: string | undefined;
  readonly to?: string | undefined;
  readonly "dry-run"?: boolean | undefined;
  readonly "schema-policy"?: string | undefined;
  readonly "database-url"?: string | undefined;
  readonly url?: URL | undefined;
  readonly checks?: string | undefined;
  readonly "checks-file"?: string | undefined;
  readonly contains?: string | undefined;
  readonly "version-path"?: object | undefined;
  readonly "protection-bypass"?: string | undefined;
  readonly soak?: number | undefined;
  readonly deadline?: number | undefined;
}

/** Problems of inputs that are right alone and wrong together. */
export function inputRules(inputs: RuledInputs): readonly InputProblem[] {
  return [...byHand(inputs), ...forTheDatabase(inputs), ...forTheGate(inputs)];
}

function byHand({ mode, environment, ...inputs }: RuledInputs): readonly InputProblem[] {
  if (mode !== "manual" || inputs["dry-run"] === true) return [];
  const problems: InputProblem[] = [];
  // A reason that was given but is wrong has a problem of its own.
  if ("reason" in inputs && inputs.reason === undefined)
    problems.push({ input: "reason", message: "is required when mode is manual: one line that says why" });
  if (environment?.toLowerCase() === "production" && inputs.confirm !== environment)
    problems.push({
      input: "confirm",
      message: `must be the environment's name, ${environment}, to roll it back by hand`,
    });
  return problems;
}

function forTheDatabase({ environment, ...inputs }: RuledInputs): readonly InputProblem[] {
  if (inputs["schema-policy"] !== "restore-backup") return [];
  const problems: InputProblem[] = [];
  if (inputs.mode === "auto")
    problems.push({
      input: "schema-policy",
      message: "restore-backup is for mode manual: it loses what was written since",
    });
  if (inputs["database-url"] === undefined)
    problems.push({ input: "database-url", message: "is required for schema-policy: restore-backup" });
  if (environment !== undefined && inputs["dry-run"] !== true && inputs.confirm !== environment)
    problems.push({ input: "confirm", message: `must be the environment's name, ${environment}, to restore a backup` });
  return problems;
}

function forTheGate(inputs: RuledInputs): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  if (inputs.checks !== undefined && inputs["checks-file"] !== undefined)
    problems.push({ input: "checks-file", message: "cannot go with checks; give one of them" });
  if ("url" in inputs && inputs.url === undefined)
    for (const input of ["contains", "version-path", "protection-bypass"] as const)
      if (inputs[input] !== undefined) problems.push({ input, message: "belongs to url, which is not given" });
  if (inputs.deadline !== undefined && (inputs.soak ?? 0) >= inputs.deadline)
    problems.push({ input: "deadline", message: "must be longer than soak" });
  return problems;
}
