import type { Environment } from "@slipway/core";

import type { Contract } from "../contract/contract.ts";
import type { DialectName } from "../dialects/entry.ts";
import { readAs } from "../dialects/read.ts";
import type { ReadSource, Source, Value, Values } from "./value.ts";

/** Where the values of a run come from. */
export interface Origins {
  /** In rising precedence. */
  readonly sources: readonly ReadSource[];
  /** The process's environment, or nothing when it is not asked for. */
  readonly process: Environment;
  /** What GitHub's two stores hold of the contract, plain variables before secrets. */
  readonly github: readonly Value[];
}

/** What was found, before anything has been looked at. */
export interface Collected {
  /** What the contract names, after precedence. Everything else has been let go. */
  readonly values: Values;
  /** Every other value that was read, be it that it lost against another or that nobody knows its name: to be masked. */
  readonly others: readonly Value[];
}

/** Reads a text under each dialect; values are taken from the first of them. */
export function readSource(source: Source, dialects: readonly DialectName[]): ReadSource {
  const wanted = dialects.length === 0 ? (["dotenv"] as const) : dialects;
  const readings = new Map(wanted.map((dialect) => [dialect, readAs(dialect, source.text)]));
  return { ...source, readings, main: readings.get(wanted[0] ?? "dotenv") ?? { entries: [], issues: [] } };
}

/**
 * Collects the contract's variables. The inline block wins over the process, the process over GitHub's stores, those
 * over files, a later file over an earlier one. An empty variable of the process wins over nothing: GitHub makes one of
 * a secret that does not exist.
 */
export function collect(contract: Contract, { sources, process, github }: Origins): Collected {
  const others: Value[] = [];
  const values = new Map<string, Value>();
  const take = (value: Value): void => {
    const before = values.get(value.name);
    if (before !== undefined) others.push(before);
    if (contract.variables.has(value.name)) values.set(value.name, value);
    else others.push(value);
  };
  for (const source of sources) if (source.file !== undefined) takeAll(source, take);
  github.forEach(take);
  for (const value of processValues(contract, process)) if (value.value !== "" || !values.has(value.name)) take(value);
  for (const source of sources) if (source.file === undefined) takeAll(source, take);
  for (const source of sources) others.push(...otherReadings(source));
  return { values, others };
}

function takeAll({ main, file }: ReadSource, take: (value: Value) => void): void {
  const origin = file === undefined ? "inline" : "file";
  main.entries.forEach((entry) => take({ name: entry.name, value: entry.value, origin, file, entry }));
}

/** What other dialects make of the same text, and what stands there verbatim, has to be hidden just as well. */
function otherReadings({ readings, main }: ReadSource): readonly Value[] {
  const others: Value[] = [];
  for (const { name, raw } of main.cut ?? []) others.push({ name, value: raw, origin: "file" });
  for (const reading of readings.values()) {
    if (reading === main) continue;
    for (const { name, value } of reading.entries) others.push({ name, value, origin: "file" });
  }
  return others;
}

function processValues(contract: Contract, env: Environment): readonly Value[] {
  const found: Value[] = [];
  for (const name of Object.keys(env)) {
    const value = contract.variables.has(name) ? env[name] : undefined;
    if (value !== undefined) found.push({ name, value, origin: "process" });
  }
  return found;
}
