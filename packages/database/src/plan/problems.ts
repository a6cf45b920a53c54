import { UserError } from "@slipway/core";

/** Something about the project's migrations that must be mended before any of them runs. */
export interface FileProblem {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** An error with every problem of the files, so that they can be annotated one by one. */
export class FilesError extends UserError {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[], hint?: string) {
    const [first] = problems;
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : "";
    const where = first?.line === undefined ? first?.file : `${first.file}:${first.line}`;
    super(
      `${where ?? "the migrations"}: ${first?.message ?? "cannot be used"}${more}`,
      hint === undefined ? {} : { hint },
    );
    this.problems = problems;
  }
}

/** Throws a `FilesError` when there is a problem. */
export function refuseProblems(problems: readonly FileProblem[], hint?: string): void {
  if (problems.length > 0) throw new FilesError(problems, hint);
}
