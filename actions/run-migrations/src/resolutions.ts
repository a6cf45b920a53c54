import { FieldProblem, field } from "@slipway/core";

const WAYS = ["applied", "rolled-back", "resume", "resume-after"] as const;

/** One line of `resolve`. */
export interface ResolveRequest {
  readonly id: string;
  readonly as: (typeof WAYS)[number];
}

/** Lines of `<migration>: <what was found out>`. */
export const resolutions = field((given): readonly ResolveRequest[] =>
  given
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, id, word] = /^(.+?):\s*(\S+)$/.exec(line) ?? [];
      const as = WAYS.find((way) => way === word);
      if (id === undefined || as === undefined)
        throw new FieldProblem(`must be lines of <migration>: ${WAYS.join("|")}`);
      return { id, as };
    }),
);
