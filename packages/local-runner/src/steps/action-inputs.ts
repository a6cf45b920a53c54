import type { Scope } from "../expressions/evaluate.ts";
import { evaluateText } from "../expressions/template.ts";
import type { ActionInput } from "../model/action.ts";

/** The inputs of one use of an action. */
export interface ResolvedInputs {
  /** By the name the action declares; a default only where `with` does not have the name at all. */
  readonly values: Readonly<Record<string, string>>;
  /** What GitHub warns about: unknown and deprecated inputs. */
  readonly warnings: readonly string[];
}

/** Joins `with:` and an action's declared inputs; names are told apart without regard to case. Nothing is required. */
export function resolveInputs(
  declared: readonly ActionInput[],
  given: Readonly<Record<string, string>>,
  scope: Scope,
): ResolvedInputs {
  const values: Record<string, string> = { ...given };
  const warnings = unexpected(declared, Object.keys(given));
  const names = new Map(Object.keys(given).map((name) => [name.toLowerCase(), name]));
  for (const input of declared) {
    const used = names.get(input.id.toLowerCase());
    if (used === undefined) {
      if (input.default) values[input.id] = evaluateText(input.default, scope);
    } else if (input.deprecationMessage) {
      warnings.push(`Input '${input.id}' has been deprecated with message: ${input.deprecationMessage}`);
    }
  }
  return { values, warnings };
}

function unexpected(declared: readonly ActionInput[], given: readonly string[]): string[] {
  const known = new Set(declared.map((input) => input.id.toLowerCase()));
  const unknown = given.filter((name) => !known.has(name.toLowerCase()));
  if (unknown.length === 0) return [];
  const valid = declared.map((input) => `'${input.id}'`).join(", ");
  return [`Unexpected input(s) ${unknown.map((name) => `'${name}'`).join(", ")}, valid inputs are [${valid}]`];
}

/** `INPUT_*` as a JavaScript action finds them: spaces become `_`, hyphens stay. */
export function inputVariables(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
}
