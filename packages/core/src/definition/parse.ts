import { safeParse } from "zod/mini";

import type { ActionDefinition, InputProblem, InputsOf } from "./definition.ts";
import type { Input } from "./input.ts";

/** The environment of a process, as the runner fills it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Either all inputs, typed and frozen, or every problem that they have. */
export type ParsedInputs<D extends ActionDefinition> =
  | { readonly ok: true; readonly inputs: InputsOf<D> }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** The variable in which the runner hands over an input: spaces become `_`, hyphens stay (actions/runner, Handler.cs). */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/** The values of all secret inputs that are given, for masking before anything else happens. */
export function secretInputs(definition: ActionDefinition, env: Environment): readonly string[] {
  return Object.entries(definition.inputs)
    .filter(([, input]) => input.secret)
    .map(([name, input]) => rawInput(name, input, env))
    .filter((value) => value !== undefined);
}

/** Parses every input and reports all problems at once; nothing else has happened when it does. */
export function parseInputs<D extends ActionDefinition>(definition: D, env: Environment): ParsedInputs<D> {
  const values: Record<string, unknown> = {};
  const problems: InputProblem[] = [];
  for (const [name, input] of Object.entries(definition.inputs)) {
    const parsed = parseInput(name, input, env);
    if ("problem" in parsed) problems.push({ input: name, message: parsed.problem });
    else values[name] = parsed.value;
  }
  problems.push(...definition.rules(values));
  if (problems.length > 0) return { ok: false, problems };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value came from the schema of its own name
  return { ok: true, inputs: Object.freeze(values) as InputsOf<D> };
}

function parseInput(
  name: string,
  input: Input<unknown>,
  env: Environment,
): { readonly value: unknown } | { readonly problem: string } {
  const raw = rawInput(name, input, env);
  if (raw === undefined) return input.required ? { problem: "is required and was not given" } : { value: undefined };
  const result = safeParse(input.field, raw);
  if (result.success) return { value: result.data };
  const messages = result.error.issues.map((issue) => issue.message).join("; ");
  return { problem: input.secret ? messages : `${messages}; got ${quote(raw)}` };
}

/** An empty text counts as "not given": that is what `with: {x: ${{ inputs.x }}}` yields when x was left out. */
function rawInput(name: string, input: Input<unknown>, env: Environment): string | undefined {
  const given = env[inputVariable(name)] ?? "";
  const value = input.trim ? given.trim() : given;
  if (value.trim() !== "") return value;
  // An expression as a default is the runner's to evaluate; without a runner there is no value.
  return input.default === undefined || input.default === "" || input.default.includes("${{")
    ? undefined
    : input.default;
}

function quote(value: string): string {
  const short = value.length > 80 ? `${value.slice(0, 77)}...` : value;
  return JSON.stringify(short);
}
