import type { ActionInput } from "../../model/action.ts";
import type { StepPlace } from "../contexts.ts";
import type { Session } from "../session.ts";

/** What a built-in action works with. */
export interface BuiltinCall {
  readonly place: StepPlace & { readonly session: Session };
  /** Inputs by lower-case name; an input that was not given and has no default is absent. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly cancel: AbortSignal;
}

/** An action that the local runner implements itself. Errors it throws fail the step. */
export interface Builtin {
  readonly name: string;
  /** Every input of the real action: others are warned about, as GitHub does. */
  readonly inputs: readonly ActionInput[];
  readonly defaults: Readonly<Record<string, string>>;
  run(call: BuiltinCall): Promise<void>;
}

/** The inputs of a built-in action from their names. */
export function inputNames(...names: readonly string[]): ActionInput[] {
  return names.map((id) => ({ id, default: undefined, deprecationMessage: undefined }));
}

/** Whether a text says yes, in YAML's core schema, as `core.getBooleanInput` reads it. */
export function isYes(text: string | undefined): boolean {
  return text !== undefined && /^(true|True|TRUE)$/.test(text.trim());
}
