import { isBasicExpression } from "@actions/workflow-parser";

import type { CallJob } from "../model/job.ts";
import { entries, literal } from "../model/tokens.ts";
import type { Token } from "../model/tokens.ts";
import type { CallTrigger, InputDefinition } from "../model/triggers.ts";
import { BooleanToken, NumberToken } from "@actions/workflow-parser/templates/tokens/index";

/** Holds a call against what the called workflow declares: inputs and their literal values, secrets. */
export function checkCall(problems: string[], job: CallJob): void {
  const trigger = job.workflow?.triggers.call;
  if (!trigger) return;
  const add = (message: string): void => void problems.push(`${job.place}: ${job.uses}: ${message}`);
  checkInputs(job, trigger, add);
  checkSecrets(job, trigger, add);
}

function checkInputs(job: CallJob, trigger: CallTrigger, add: (message: string) => void): void {
  const given = new Map(entries(job.with).map(([name, token]) => [name.toLowerCase(), token]));
  const names = new Set(trigger.inputs.map(({ name }) => name.toLowerCase()));
  for (const [name] of entries(job.with)) if (!names.has(name.toLowerCase())) add(`unknown input '${name}'`);
  for (const input of trigger.inputs) {
    const token = given.get(input.name.toLowerCase());
    if (!token && input.required) add(`input '${input.name}' is required`);
    if (token && !fits(input, token))
      add(`input '${input.name}' must be a ${input.type}, not ${JSON.stringify(literal(token))}`);
  }
}

/** A literal of the wrong type never fits; an expression is looked at when it has its value. */
function fits({ type }: InputDefinition, token: Token): boolean {
  if (isBasicExpression(token)) return true;
  if (type === "boolean") return token instanceof BooleanToken;
  return type === "number" ? token instanceof NumberToken : literal(token) !== undefined;
}

function checkSecrets(job: CallJob, trigger: CallTrigger, add: (message: string) => void): void {
  if (literal(job.secrets) === "inherit") return;
  const given = entries(job.secrets).map(([name]) => name.toLowerCase());
  const declared = new Set(trigger.secrets.map(({ name }) => name.toLowerCase()));
  for (const name of given) if (!declared.has(name)) add(`unknown secret '${name}'`);
  for (const { name, required } of trigger.secrets) {
    if (required && !given.includes(name.toLowerCase())) add(`secret '${name}' is required`);
  }
}
