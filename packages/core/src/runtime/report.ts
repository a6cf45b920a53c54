import type { InputProblem } from "../definition/index.ts";
import { ActionError, CancelledError, messageOf } from "../errors.ts";
import type { Log } from "../runner/log.ts";
import { code, escapeMarkdown, table } from "../runner/markdown.ts";

/** One message for all problems of the inputs. */
export function describeProblems(problems: readonly InputProblem[]): string {
  const count = problems.length === 1 ? "1 input is wrong" : `${problems.length} inputs are wrong`;
  return [`${count}; nothing was changed`, ...problems.map(({ input, message }) => `  ${input}: ${message}`)].join(
    "\n",
  );
}

/** The same for the job summary. */
export function summariseProblems(action: string, problems: readonly InputProblem[]): string {
  const rows = problems.map(({ input, message }) => [code(input), escapeMarkdown(message)]);
  return `### ${escapeMarkdown(action)}: inputs are wrong\n\nNothing was changed.\n\n${table(["Input", "Problem"], rows)}`;
}

/** What a user reads about anything that was thrown: ours with its hint; otherwise a bug, with how to report it. */
export function describeError(error: unknown): { readonly message: string; readonly hint: string | undefined } {
  if (error instanceof ActionError) return { message: error.message, hint: error.hint };
  return {
    message: `Slipway met an error that it does not know: ${messageOf(error)}`,
    hint: "This looks like a bug. Run again with debug logging and report it with the log.",
  };
}

/** Ends the step as failed: one error annotation, the stack for those who debug, and the exit code. */
export function reportFailure(
  log: Log,
  failure: { readonly message: string; readonly hint?: string | undefined },
  cause?: unknown,
): void {
  if (cause instanceof Error && !(cause instanceof CancelledError)) log.debug(stackOf(cause));
  log.error(failure.hint === undefined ? failure.message : `${failure.message}\n${failure.hint}`);
  process.exitCode = 1;
}

/** The same for anything that was thrown. */
export function reportError(log: Log, error: unknown): void {
  reportFailure(log, describeError(error), error);
}

/** Says what went wrong after the job. Clean-up must not turn a finished job red. */
export function warnOf(log: Log, error: unknown): void {
  log.warning(describeError(error).message);
}

function stackOf(error: Error): string {
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? `${own}\ncaused by ${stackOf(error.cause)}` : own;
}
