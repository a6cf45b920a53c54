import type { JsonOperator } from "../check/json-operator.ts";
import { parseJsonPath } from "../check/json-path.ts";
import type { JsonRule } from "../check/json-rule.ts";
import { type Place, type Read, isObject, members } from "./place.ts";
import { asBoolean, asNumber, asPattern, asText } from "./scalars.ts";

/** YAML gives any value; each is one to compare with. */
const asIs: Read<{ readonly value: unknown }> = (value) => ({ value });

const asList: Read<readonly unknown[]> = (value, at) =>
  Array.isArray(value) && value.length > 0 ? value : at.problem("must be a list with at least one value");

const OPERATORS = {
  equals: asIs,
  not: asIs,
  in: asList,
  matches: asPattern,
  lt: asNumber,
  lte: asNumber,
  gt: asNumber,
  gte: asNumber,
};

/** The operators of a mapping such as `{gte: 1, lt: 5}`, all of which must hold. */
const readOperators: Read<readonly JsonOperator[]> = (value, at) => {
  const given = members({ ...OPERATORS, all: readNested, any: readNested })(value, at);
  if (given === undefined) return undefined;
  const operators: readonly (JsonOperator | undefined)[] = [
    given.equals && { kind: "equals", value: given.equals.value },
    given.not && { kind: "not", value: given.not.value },
    given.in && { kind: "in", values: given.in },
    given.matches && { kind: "matches", pattern: given.matches },
    ...(["lt", "lte", "gt", "gte"] as const).map((kind) => {
      const limit = given[kind];
      return limit === undefined ? undefined : ({ kind, limit } as const);
    }),
    given.all && { kind: "all", operators: given.all },
    given.any && { kind: "any", operators: given.any },
  ];
  return operators.filter((operator) => operator !== undefined);
};

function readNested(value: unknown, at: Place): readonly JsonOperator[] | undefined {
  const operators = readOperators(value, at);
  return operators?.length === 0 ? at.problem("must hold at least one operator") : operators;
}

/** One rule: `{path, <operators>, exists, critical}`. */
export const readJsonRule: Read<JsonRule> = (value, at) => {
  if (!isObject(value)) return at.problem("must be a mapping with a path and an operator");
  const { path, exists, critical, ...rest } = value;
  const text = path === undefined ? at.problem("needs a path") : asText(path, at.key("path"));
  const parsed = text === undefined ? undefined : parseJsonPath(text);
  if (text !== undefined && parsed === undefined)
    at.key("path").problem("must be a path such as checks.database or items[0].id");
  const presence = exists === undefined ? true : asBoolean(exists, at.key("exists"));
  const operators = readOperators(rest, at);
  if (Object.keys(rest).length === 0 && exists === undefined)
    return at.problem(`needs an operator: ${[...Object.keys(OPERATORS), "all", "any", "exists"].join(", ")}`);
  if (presence === false && (operators?.length ?? 0) > 0) return at.problem("cannot compare what must not exist");
  const isCritical = critical === undefined ? true : asBoolean(critical, at.key("critical"));
  if (parsed === undefined || operators === undefined || presence === undefined || isCritical === undefined)
    return undefined;
  return { path: parsed, operators, presence: presence ? "present" : "absent", critical: isCritical };
};
