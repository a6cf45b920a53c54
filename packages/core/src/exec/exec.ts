import type { Environment } from "../definition/index.ts";

/** A program to run: always an argv array, never a shell's line. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The child's whole environment: nothing is inherited that is not named. */
  readonly env: Environment;
  /** Text for the child's standard input, which is closed after it; the place for secrets, never the argv. */
  readonly input?: string;
  /** The most time that it may take, in milliseconds. */
  readonly timeout?: number;
}

/** How a program's run is followed. */
export interface ExecOptions {
  /** Aborting it ends the child: SIGINT, then SIGTERM, then SIGKILL. */
  readonly signal?: AbortSignal;
  /** Whether its output is shown in the log, redacted and with workflow commands switched off. Default: true. */
  readonly show?: boolean;
  /** Gets each line of both streams, redacted. */
  readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
}

/** How a program ended. Any exit code is a result: the caller knows what it means. */
export interface ProcessResult {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The standard output as it came, not redacted, without its last line end; at most `CAPTURE_LIMIT` of its end. */
  readonly stdout: string;
  readonly stderr: string;
  /** The last lines of both streams, redacted: fit for an error message. */
  readonly tail: string;
  /** Whether `stdout` lost its beginning to `CAPTURE_LIMIT`, so that it must not be parsed as a whole. */
  readonly truncated: boolean;
  readonly endedBy: "itself" | "timeout" | "cancellation";
}

/**
 * Runs programs. What a program leaves behind in the background is left alone when it ended by itself, and is ended with
 * it after a timeout or a cancellation.
 */
export interface Exec {
  /** Throws a `UserError` when the program cannot be started. */
  run(command: Command, options?: ExecOptions): Promise<ProcessResult>;
}

/** How much of each stream is kept, in UTF-16 units; the end of it, where errors are. */
export const CAPTURE_LIMIT = 4 * 1024 * 1024;
