import { evaluateToken } from "../expressions/template.ts";
import type { Scope } from "../expressions/evaluate.ts";
import type { Json } from "../json.ts";
import { isJsonObject, jsonText } from "../json.ts";
import type { InputDefinition } from "../model/triggers.ts";

/** The inputs of a workflow, or what is wrong with them. */
export interface CheckedInputs {
  readonly values: Record<string, Json>;
  readonly problems: readonly string[];
}

/**
 * Checks the inputs of a called workflow against their types. A text takes any scalar; a number and a boolean take
 * only their own: `'true'` is an error, as on GitHub.
 */
export function callInputs(
  definitions: readonly InputDefinition[],
  given: Readonly<Record<string, Json>>,
  scope: Scope,
): CheckedInputs {
  return check(definitions, given, scope, typedValue);
}

/** Checks the inputs of `workflow_dispatch`: forms and the command line give texts, which are converted. */
export function dispatchInputs(
  definitions: readonly InputDefinition[],
  given: Readonly<Record<string, Json>>,
  scope: Scope,
): CheckedInputs {
  return check(definitions, given, scope, convertedValue);
}

type Convert = (definition: InputDefinition, value: Json) => Json | undefined;

function check(
  definitions: readonly InputDefinition[],
  given: Readonly<Record<string, Json>>,
  scope: Scope,
  convert: Convert,
): CheckedInputs {
  const names = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));
  const problems = Object.keys(given)
    .filter((name) => !names.has(name.toLowerCase()))
    .map((name) => `unknown input '${name}' (there ${known(definitions)})`);
  const folded = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const values: Record<string, Json> = {};
  for (const definition of definitions) {
    const value = folded.get(definition.name.toLowerCase());
    const result = value === undefined ? absent(definition, scope, values) : convert(definition, value);
    if (result === undefined) problems.push(problemOf(definition, value));
    else values[definition.name] = result;
  }
  return { values, problems };
}

function known(definitions: readonly InputDefinition[]): string {
  return definitions.length === 0 ? "are none" : `are ${definitions.map(({ name }) => name).join(", ")}`;
}

/** A default sees the inputs before it. Undefined: the input is required. */
function absent(definition: InputDefinition, scope: Scope, before: Record<string, Json>): Json | undefined {
  if (definition.default) {
    const contexts = { ...scope.contexts, inputs: before };
    return typedValue(definition, evaluateToken(definition.default, { ...scope, contexts }));
  }
  if (definition.required) return undefined;
  if (definition.type === "number") return 0;
  return definition.type === "boolean" ? false : (definition.options[0] ?? "");
}

function typedValue({ type, options }: InputDefinition, value: Json): Json | undefined {
  if (type === "number") return typeof value === "number" ? value : undefined;
  if (type === "boolean") return typeof value === "boolean" ? value : undefined;
  if (isJsonObject(value) || Array.isArray(value)) return undefined;
  const text = jsonText(value);
  return type === "choice" && !options.includes(text) ? undefined : text;
}

function convertedValue(definition: InputDefinition, value: Json): Json | undefined {
  if (typeof value !== "string") return typedValue(definition, value);
  if (definition.type === "boolean") return { true: true, false: false }[value];
  if (definition.type === "number")
    return value.trim() === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
  return typedValue(definition, value);
}

function problemOf({ name, type, options }: InputDefinition, value: Json | undefined): string {
  if (value === undefined) return `input '${name}' is required`;
  const wanted = type === "choice" ? `one of ${options.join(", ")}` : `a ${type === "environment" ? "string" : type}`;
  return `input '${name}' must be ${wanted}, not ${JSON.stringify(value)}`;
}
