/** What every error of ours may carry beside its message. */
export interface ErrorDetails {
  /** What the reader should do next, as one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** An error that the action understands. Anything else that is thrown is a bug of ours and is reported as one. */
export class ActionError extends Error {
  override readonly name: string = "ActionError";
  readonly hint: string | undefined;

  constructor(message: string, { hint, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.hint = hint;
  }
}

/** A mistake that the user can mend: a wrong input, a missing permission, a file that is not there. */
export class UserError extends ActionError {
  override readonly name = "UserError";
}

/** A provider did not do what it was asked for, or says that it failed. */
export class PlatformError extends ActionError {
  override readonly name = "PlatformError";
}

/** Something did not happen in the time that it was given. */
export class TimeoutError extends ActionError {
  override readonly name = "TimeoutError";
}

/** The job was cancelled while the action ran. */
export class CancelledError extends ActionError {
  override readonly name = "CancelledError";
}

/** An HTTP answer that is not a success. The address is kept without its query, which may hold a secret. */
export class HttpError extends ActionError {
  override readonly name = "HttpError";
  readonly status: number;
  readonly method: string;
  readonly url: string;
  /** The first part of the answer's body, redacted. */
  readonly excerpt: string;

  constructor(
    request: { readonly method: string; readonly url: string },
    status: number,
    excerpt: string,
    details: ErrorDetails = {},
  ) {
    super(`${request.method} ${request.url} answered ${status}${excerpt === "" ? "" : `: ${excerpt}`}`, details);
    this.status = status;
    this.method = request.method;
    this.url = request.url;
    this.excerpt = excerpt;
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system error code (`ECONNREFUSED`, `ENOTFOUND` …) of an error or of what caused it. */
export function codeOf(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string") return current.code;
  }
  return undefined;
}
