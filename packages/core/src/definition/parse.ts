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

/** The names and values of all secret inputs that are given, for masking before anything else happens. */
export function secretInputs(definition: ActionDefinition, env: Environment): readonly (readonly [string, string])[] {
  return Object.entries(definition.inputs).flatMap(([name, input]) => {
    const value = input.secret ? rawInput(name, input, env) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
}

/**
 * Parses every input and reports all problems at once; nothing else has happened when it does. A problem quotes what was
 * given, but never a secret input; `redact` takes out secrets that stand inside of another input.
 */
export function parseInputs<D extends ActionDefinition>(
  definition: D,
  env: Environment,
  redact: (text: string) => string = (text) => text,
): ParsedInputs<D> {
  const values: Record<string, unknown> = {};
  const problems: InputProblem[] = [];
  for (const [name, input] of Object.entries(definition.inputs)) {
    const parsed = parseInput(input, rawInput(name, input, env));
    if ("value" in parsed) values[name] = parsed.value;
    else if (parsed.got === undefined) problems.push({ input: name, message: parsed.problem });
    // Redacted before it is cut: half a secret would not be recognised.
    else problems.push({ input: name, message: `${parsed.problem}; got ${quote(redact(parsed.got))}` });
  }
  // A rule takes an input that is wrong for one that is not given, and would complain of what nobody did.
  const wrong = new Set(problems.map(({ input }) => input));
  problems.push(...definition.rules(values).filter(({ input }) => !wrong.has(input)));
  if (problems.length > 0) return { ok: false, problems };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value came from the schema of its own name
  return { ok: true, inputs: Object.freeze(values) as InputsOf<D> };
}

type Parsed = { readonly value: unknown } | { readonly problem: string; readonly got?: string };

function parseInput(input: Input<unknown>, raw: string | undefined): Parsed {
  if (raw === undefined) return input.required ? { problem: "is required and was not given" } : { value: undefined };
  const result = safeParse(input.field, raw);
  if (result.success) return { value: result.data };
  const problem = result.error.issues.map((issue) => issue.message).join("; ");
  const hidden = input.secret || result.error.issues.some(hidesValue);
  return hidden ? { problem } : { problem, got: raw };
}

function hidesValue(issue: {
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}): boolean {
  return issue.params?.["hideValue"] === true;
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
