import { ActionError } from "@slipway/core";

/** What a server says of a failed statement, beside its message. */
export interface DatabaseErrorDetails {
  readonly hint?: string;
  readonly cause?: unknown;
  /** SQLSTATE on PostgreSQL (`42P01`), the error's name on MariaDB and MySQL (`ER_NO_SUCH_TABLE`) and SQLite (`SQLITE_ERROR`), or a system's (`ECONNRESET`). */
  readonly code: string;
  /** MariaDB's, MySQL's and SQLite's number. */
  readonly number?: number;
  /** Where in the statement's text, as an index into the JavaScript string. */
  readonly position?: number;
  /** How many statements of the text were completed before it, where the server takes several at once. */
  readonly completed?: number;
  /** The server's own elaboration and advice. */
  readonly detail?: string;
}

/** A statement or a session that the database refused. */
export class DatabaseError extends ActionError {
  override readonly name = "DatabaseError";
  readonly code: string;
  readonly number: number | undefined;
  readonly position: number | undefined;
  readonly completed: number | undefined;
  readonly detail: string | undefined;

  constructor(message: string, details: DatabaseErrorDetails) {
    super(message, details);
    this.code = details.code;
    this.number = details.number;
    this.position = details.position;
    this.completed = details.completed;
    this.detail = details.detail;
  }
}
