import type { InputProblem } from "@slipway/core";
import { recordProblems } from "@slipway/releases/inputs";

/** The inputs that speak about each other; one that is wrong by itself is undefined here. */
interface Together {
  readonly record?: string | undefined;
  readonly environment?: string | undefined;
  readonly target?: string | undefined;
  readonly alias?: readonly string[] | undefined;
  readonly build?: boolean | undefined;
  readonly output?: string | undefined;
}

/** What is wrong with inputs that are right each by itself. Pure. */
export function rules({ record, environment, target, alias = [], build, output }: Together): readonly InputProblem[] {
  const problems = [...recordProblems({ record, environment })];
  if (target === "production" && alias.length > 0)
    problems.push({ input: "alias", message: "is for previews: production domains move by a promote" });
  if (build === true && output !== undefined && output !== ".vercel/output")
    problems.push({ input: "output", message: "must be .vercel/output when build is true: the CLI builds there" });
  return problems;
}
