/**
 * The workflow cannot be run as it is written, or the options do not fit it. Thrown before anything runs, with
 * every problem found.
 */
export class WorkflowError extends Error {
  override readonly name = "WorkflowError";
  /** One line a problem: file, line, what is wrong. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      problems.length === 1 ? problems[0] : `${problems.length} problems:\n${problems.map((p) => `- ${p}`).join("\n")}`,
    );
    this.problems = problems;
  }
}

/** A step or a job fails with this message; the message becomes an error annotation. */
export class StepFailure extends Error {
  override readonly name = "StepFailure";
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
