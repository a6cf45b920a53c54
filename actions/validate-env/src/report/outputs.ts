import type { OutputsOf } from "@slipway/core";

import type { definition } from "../definition.ts";
import type { Problem } from "../rules/problem.ts";

const ABSENT: readonly string[] = ["EV001", "EV002", "EV003"];

/** The outputs that list names and problems. */
export function problemOutputs(
  problems: readonly Problem[],
): Pick<OutputsOf<typeof definition>, "missing" | "problems"> {
  return {
    missing: problems.filter(({ rule }) => ABSENT.includes(rule)).map(({ name }) => name),
    problems: problems.map(({ rule, level, name, place: { file, line } }) => ({
      rule,
      level,
      name,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    })),
  };
}
