import { data } from "@actions/expressions";
import { falsy } from "@actions/expressions/result";
import { isBasicExpression, isMapping, isScalar, isSequence } from "@actions/workflow-parser";
import type {
  BasicExpressionToken,
  MappingToken,
  TemplateToken,
} from "@actions/workflow-parser/templates/tokens/index";
import {
  BooleanToken,
  InsertExpressionToken,
  NullToken,
  NumberToken,
} from "@actions/workflow-parser/templates/tokens/index";

import { StepFailure, messageOf } from "../errors.ts";
import type { Json } from "../json.ts";
import { isJsonObject } from "../json.ts";
import { toJson } from "./data.ts";
import type { Scope } from "./evaluate.ts";
import { evaluateExpression } from "./evaluate.ts";

/**
 * The value of a piece of a workflow file, with its expressions evaluated.
 *
 * @throws StepFailure with the line when an expression fails
 */
export function evaluateToken(token: TemplateToken, scope: Scope): Json {
  if (isBasicExpression(token)) return located(token, () => toJson(evaluateExpression(token.expression, scope)));
  if (isMapping(token)) return evaluateMapping(token, scope);
  if (isSequence(token)) return [...token].map((item) => evaluateToken(item, scope));
  if (token instanceof NullToken) return null;
  if (token instanceof BooleanToken || token instanceof NumberToken) return token.value;
  return isScalar(token) ? token.toString() : null;
}

function evaluateMapping(mapping: MappingToken, scope: Scope): Json {
  const result: Record<string, Json> = {};
  for (const { key, value } of mapping) {
    const evaluated = evaluateToken(value, scope);
    if (!(key instanceof InsertExpressionToken)) result[keyText(key, scope)] = evaluated;
    else if (isJsonObject(evaluated)) Object.assign(result, evaluated);
    else throw new StepFailure(at(key, "`${{ insert }}` needs an object"));
  }
  return result;
}

function keyText(key: TemplateToken, scope: Scope): string {
  return evaluateText(key, scope);
}

/** A text; numbers, booleans and null become text as in expressions, lists and objects are refused. */
export function evaluateText(token: TemplateToken, scope: Scope): string {
  if (!isBasicExpression(token)) return isScalar(token) ? token.toString() : refuse(token, "a text");
  const value = located(token, () => evaluateExpression(token.expression, scope));
  return value.primitive ? value.coerceString() : refuse(token, "a text");
}

/** A mapping of texts, such as `env` or `with`. */
export function evaluateTexts(token: TemplateToken | undefined, scope: Scope): Record<string, string> {
  if (!token) return {};
  const value = evaluateTextValues(token, scope);
  return value;
}

function evaluateTextValues(token: TemplateToken, scope: Scope): Record<string, string> {
  if (!isMapping(token)) {
    const value = evaluateToken(token, scope);
    if (!isJsonObject(value)) return refuse(token, "a mapping");
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonText(token, item)]));
  }
  const result: Record<string, string> = {};
  for (const { key, value } of token) {
    if (key instanceof InsertExpressionToken) Object.assign(result, evaluateTextValues(value, scope));
    else result[keyText(key, scope)] = evaluateText(value, scope);
  }
  return result;
}

function jsonText(token: TemplateToken, value: Json): string {
  if (value === null) return "";
  return typeof value === "object" ? refuse(token, "a text") : String(value);
}

/** A boolean: `true`, `false`, or an expression that yields one; the text `'true'` is refused, as on GitHub. */
export function evaluateBoolean(token: TemplateToken | undefined, scope: Scope, fallback: boolean): boolean {
  if (!token) return fallback;
  const value = evaluateToken(token, scope);
  return typeof value === "boolean" ? value : refuse(token, "a boolean", value);
}

/** A number, or an expression that yields one; a text of digits is refused, as on GitHub. */
export function evaluateNumber(token: TemplateToken | undefined, scope: Scope, fallback: number): number {
  if (!token) return fallback;
  const value = evaluateToken(token, scope);
  return typeof value === "number" ? value : refuse(token, "a number", value);
}

/** Whether an `if` holds; the text is an expression without braces. */
export function evaluateCondition(expression: string, scope: Scope): boolean {
  return !falsy(evaluateExpression(expression, scope) ?? new data.Null());
}

function refuse(token: TemplateToken, wanted: string, value?: Json): never {
  const found = value === undefined ? "a list or an object" : JSON.stringify(value);
  throw new StepFailure(at(token, `${wanted} is needed here, the value is ${found}`));
}

function at(token: TemplateToken, message: string): string {
  return token.line === undefined ? message : `line ${token.line}: ${message}`;
}

function located<T>(token: BasicExpressionToken, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof StepFailure) throw error;
    throw new StepFailure(at(token, `cannot evaluate \${{ ${token.expression} }}: ${messageOf(error)}`), {
      cause: error,
    });
  }
}
