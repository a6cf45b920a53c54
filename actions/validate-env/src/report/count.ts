import type { Problem } from "../rules/problem.ts";

/** `1 error`, `3 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** How many problems of a level there are. */
export function countOf(problems: readonly Problem[], level: Problem["level"]): number {
  return problems.filter((problem) => problem.level === level).length;
}

/** `2 errors, 1 warning`. */
export function countNames(problems: readonly Problem[]): string {
  const errors = countOf(problems, "error");
  const warnings = countOf(problems, "warning");
  const parts = [errors > 0 ? plural(errors, "error") : "", warnings > 0 ? plural(warnings, "warning") : ""];
  return parts.filter((part) => part !== "").join(", ");
}
