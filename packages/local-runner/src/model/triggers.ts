import type { Token } from "./tokens.ts";
import { child, entries, isTrue, literal, literals } from "./tokens.ts";

/** The type of an input; `choice` and `environment` exist for `workflow_dispatch` only and are texts. */
export type InputType = "string" | "number" | "boolean" | "choice" | "environment";

/** One input of a workflow. */
export interface InputDefinition {
  readonly name: string;
  readonly type: InputType;
  readonly required: boolean;
  /** May be an expression over github, inputs and vars. */
  readonly default: Token | undefined;
  /** What a `choice` allows. */
  readonly options: readonly string[];
}

/** `on.workflow_call`. */
export interface CallTrigger {
  readonly inputs: readonly InputDefinition[];
  readonly secrets: readonly { readonly name: string; readonly required: boolean }[];
  /** Output → its `value`. */
  readonly outputs: readonly (readonly [string, Token])[];
}

/** What starts a workflow. */
export interface Triggers {
  readonly events: readonly string[];
  /** Events with filters (branches, paths, types …), which a local run does not look at. */
  readonly filtered: readonly string[];
  readonly call: CallTrigger | undefined;
  readonly dispatchInputs: readonly InputDefinition[];
}

/** Reads `on:`. */
export function readTriggers(on: Token | undefined): Triggers {
  const detailed = entries(on);
  const events = detailed.length > 0 ? detailed.map(([name]) => name) : literals(on);
  const call = detailed.find(([name]) => name === "workflow_call")?.[1];
  return {
    events,
    filtered: detailed.filter(([, token]) => FILTERS.some((key) => child(token, key))).map(([name]) => name),
    call: events.includes("workflow_call") ? readCall(call) : undefined,
    dispatchInputs: readInputs(child(child(on, "workflow_dispatch"), "inputs")),
  };
}

const FILTERS = ["branches", "branches-ignore", "tags", "tags-ignore", "paths", "paths-ignore", "types", "workflows"];

function readCall(token: Token | undefined): CallTrigger {
  return {
    inputs: readInputs(child(token, "inputs")),
    secrets: entries(child(token, "secrets")).map(([name, secret]) => ({
      name,
      required: isTrue(child(secret, "required")),
    })),
    outputs: entries(child(token, "outputs")).flatMap(([name, output]) => {
      const value = child(output, "value");
      return value ? [[name, value] as const] : [];
    }),
  };
}

function readInputs(token: Token | undefined): InputDefinition[] {
  return entries(token).map(([name, input]) => ({
    name,
    type: inputType(literal(child(input, "type"))),
    required: isTrue(child(input, "required")),
    default: child(input, "default"),
    options: literals(child(input, "options")),
  }));
}

function inputType(text: string | undefined): InputType {
  return text === "number" || text === "boolean" || text === "choice" || text === "environment" ? text : "string";
}
