/** An error that ends a command with exit code 1, and what its user may do. */
export class CliError extends Error {
  readonly suggestion: string | undefined;

  constructor(message: string, suggestion?: string) {
    super(message);
    this.name = "CliError";
    this.suggestion = suggestion;
  }
}

/** A wait that took too long; it ends a command with exit code 126 when nothing on the way says more. */
export class DeadlineError extends CliError {
  constructor(message: string, suggestion?: string) {
    super(message, suggestion);
    this.name = "DeadlineError";
  }
}

/** An error that one of Fly's APIs answered. */
export class ApiError extends Error {
  readonly status: number;
  readonly requestId: string | undefined;

  constructor(message: string, status: number, requestId: string | undefined) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.requestId = requestId;
  }
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The request id of the API's answer behind an error, however deep. */
export function requestIdOf(error: unknown): string | undefined {
  if (error instanceof ApiError) return error.requestId;
  return error instanceof Error && error.cause !== undefined ? requestIdOf(error.cause) : undefined;
}
