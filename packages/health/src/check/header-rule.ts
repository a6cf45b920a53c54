import type { ResponseAnswer } from "../probe/answer.ts";
import type { SampleWarning } from "../sample.ts";

/** What must hold of a header of the answer. */
export interface HeaderRule {
  /** In lower case. */
  readonly name: string;
  /** The whole value, a pattern in it, or only whether it is there. */
  readonly expected: string | RegExp | boolean;
}

/** The first header that is not as it should be. Values are not shown: they may be cookies. */
export function headerBreach(rules: readonly HeaderRule[], { headers }: ResponseAnswer): SampleWarning | undefined {
  const wrong = rules.find(({ name, expected }) => !holds(headers[name], expected));
  if (wrong === undefined) return undefined;
  const state = headers[wrong.name] === undefined ? "is missing" : "is not as expected";
  return { code: `header.${wrong.name}`, detail: `the header ${wrong.name} ${state}` };
}

function holds(value: string | undefined, expected: HeaderRule["expected"]): boolean {
  if (typeof expected === "boolean") return (value !== undefined) === expected;
  if (value === undefined) return false;
  return typeof expected === "string" ? value === expected : expected.test(value);
}
