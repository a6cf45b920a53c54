import type { Environment } from "@slipway/core";

import type { Contract } from "../contract/contract.ts";
import { readDotenv } from "../dialects/dotenv.ts";
import type { Source, Value, Values } from "./value.ts";

/** Where the values of a run come from. */
export interface Origins {
  /** In rising precedence. */
  readonly sources: readonly Source[];
  /** The process's environment, or nothing when it is not asked for. */
  readonly process: Environment;
}

/** What was found, before anything has been looked at. */
export interface Collected {
  /** What the contract names, after precedence. Everything else has been let go. */
  readonly values: Values;
  /** Every value that was read, also those that lost against another and those of unknown names: to be masked. */
  readonly seen: readonly Value[];
}

/**
 * Collects the contract's variables. The inline block wins over the process, the process over files, a later file over
 * an earlier one. An empty variable of the process wins over nothing: GitHub makes one of a secret that does not exist.
 */
export function collect(contract: Contract, { sources, process }: Origins): Collected {
  const seen: Value[] = [];
  const values = new Map<string, Value>();
  const take = (value: Value): void => {
    seen.push(value);
    if (contract.variables.has(value.name)) values.set(value.name, value);
  };
  const [files, inline] = split(sources);
  for (const source of files) valuesIn(source).forEach(take);
  for (const value of processValues(contract, process)) if (value.value !== "" || !values.has(value.name)) take(value);
  for (const source of inline) valuesIn(source).forEach(take);
  return { values, seen };
}

function split(sources: readonly Source[]): readonly [readonly Source[], readonly Source[]] {
  return [sources.filter(({ file }) => file !== undefined), sources.filter(({ file }) => file === undefined)];
}

function valuesIn(source: Source): readonly Value[] {
  return readDotenv(source.text).entries.map(({ name, value, line }) => ({
    name,
    value,
    place: source.file === undefined ? {} : { file: source.file, line },
  }));
}

function processValues(contract: Contract, env: Environment): readonly Value[] {
  return [...contract.variables.keys()].flatMap((name) => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    return value === undefined ? [] : [{ name, value, place: {} }];
  });
}
