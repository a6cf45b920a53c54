import type { Violation } from "../../schema/violation.ts";

/** Where Vercel's clients or its API are known to do other than the published description says. */
export interface Deviation {
  readonly operation: string | RegExp;
  readonly direction: Violation["direction"];
  readonly problem: RegExp;
  readonly why: string;
}

/** The description of October 2025 has these gaps; everything else that it forbids is a mistake. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    operation: "createDeployment",
    direction: "request",
    problem: /^\/query has no property "(prebuilt|withCache)"$/,
    why: "A prebuilt output is announced in the query, which only the CLI's sources show",
  },
  {
    operation: "createDeployment",
    direction: "request",
    problem: /^it has no property "(autoAssignCustomDomains|build|env|regions|source|version)"$/,
    why: "Sent by the CLI with every deployment, or with --skip-domain and --regions",
  },
  {
    operation: "createDeployment",
    direction: "request",
    problem:
      /^\/files\/\d+ (has no property "(mode|sha|size)"|must have required property 'data'|must match a schema in anyOf)$/,
    why: "Modes of files make executables and links; with one, an entry fits neither described form (uploaded, inline)",
  },
  {
    operation: "getProject",
    direction: "request",
    problem: /^\/query has no property "rollbackInfo"$/,
    why: "The CLI asks with it for the state of a promote or rollback",
  },
  {
    operation: "getDeploymentEvents",
    direction: "answer",
    problem: /^\/\d+(\/type)? (must be null|must have required property 'payload'|must be equal to one of|must match)/,
    why: "The event alias-assigned came in 2026",
  },
  {
    operation: "getAlias",
    direction: "answer",
    problem: /^it must be array$/,
    why: "The CLI takes one alias from this path, not a list",
  },
  {
    operation: /.*/,
    direction: "answer",
    problem: /^status (402|409|413|422|429|500|501|502|503) is not described$/,
    why: "Refusals that every operation can give, described for some",
  },
];

/** The violations that no known deviation explains. */
export function unexplained(violations: readonly Violation[]): Violation[] {
  return violations.flatMap((violation) => {
    const problems = violation.problems.filter((problem) => explanation(violation, problem) === undefined);
    return problems.length === 0 ? [] : [Object.assign({}, violation, { problems })];
  });
}

/** The deviation that explains a problem; undefined when none does. */
export function explanation({ operation, direction }: Violation, problem: string): Deviation | undefined {
  return DEVIATIONS.find(
    (known) =>
      known.direction === direction &&
      (typeof known.operation === "string" ? known.operation === operation : known.operation.test(operation)) &&
      known.problem.test(problem),
  );
}
