import { basename, dirname } from "node:path/posix";

import type { FileProblem } from "./problems.ts";

/** Order by code units, which no locale changes. */
export function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The number in front of a file's name, without leading zeros; undefined when there is none. */
export function numberOf(path: string): bigint | undefined {
  const [digits] = /^\d+/.exec(basename(path)) ?? [];
  return digits === undefined ? undefined : BigInt(digits);
}

/**
 * What is wrong with the names of one folder or pattern's files, given in the order of their names: two of the same
 * number, or numbers that the order of names turns round (`10_` before `9_`).
 */
export function nameProblems(paths: readonly string[]): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const byFolder = groupByFolder(paths);
  for (const files of byFolder.values()) {
    const numbered = files.flatMap((file) => {
      const number = numberOf(file);
      return number === undefined ? [] : [{ file, number }];
    });
    for (const [index, { file, number }] of numbered.entries()) {
      const before = numbered[index - 1];
      if (before === undefined) continue;
      if (before.number === number) problems.push({ file, message: `has the same number as ${basename(before.file)}` });
      else if (before.number > number)
        problems.push({ file, message: `would run after ${basename(before.file)}: pad the numbers to one width` });
    }
  }
  return problems;
}

function groupByFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const group = groups.get(dirname(path));
    if (group === undefined) groups.set(dirname(path), [path]);
    else group.push(path);
  }
  return groups;
}
