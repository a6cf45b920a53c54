import { callInputs, dispatchInputs } from "../jobs/inputs.ts";
import type { Json } from "../json.ts";
import { isJsonObject } from "../json.ts";
import type { WorkflowModel } from "../model/workflow.ts";
import type { RunOptions } from "../options.ts";

/** The inputs of a run, checked; problems are added to the list. */
export function startInputs(
  options: RunOptions,
  model: WorkflowModel,
  github: Readonly<Record<string, Json>>,
  problems: string[],
): Readonly<Record<string, Json>> {
  const given = options.inputs ?? {};
  const scope = { contexts: { github, vars: options.vars ?? {} } };
  const { name } = options.event;
  if (name === "workflow_dispatch")
    return take(dispatchInputs(model.triggers.dispatchInputs, given, scope), model, problems);
  if (name === "workflow_call")
    return take(callInputs(model.triggers.call?.inputs ?? [], given, scope), model, problems);
  if (Object.keys(given).length > 0) {
    problems.push(
      `inputs are given (${Object.keys(given).join(", ")}), but an event '${name}' has none: use workflow_dispatch or workflow_call`,
    );
  }
  return {};
}

function take(
  checked: ReturnType<typeof callInputs>,
  model: WorkflowModel,
  problems: string[],
): Readonly<Record<string, Json>> {
  problems.push(...checked.problems.map((problem) => `${model.file.path}: ${problem}`));
  return checked.values;
}

/** The payload of `workflow_dispatch` holds the inputs as texts, where the options' payload does not say otherwise. */
export function withEventInputs(options: RunOptions, payload: Json): Json {
  if (options.event.name !== "workflow_dispatch" || !isJsonObject(payload) || payload["inputs"] !== undefined)
    return payload;
  const inputs = Object.fromEntries(Object.entries(options.inputs ?? {}).map(([name, value]) => [name, String(value)]));
  return { ...payload, inputs };
}
