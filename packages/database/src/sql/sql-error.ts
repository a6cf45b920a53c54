import { UserError } from "@slipway/core";

/** A script that cannot be split into statements, with the line that is to blame. */
export class SqlError extends UserError {
  /** Counted from one. */
  readonly line: number;

  constructor(message: string, line: number, hint?: string) {
    super(message, hint === undefined ? {} : { hint });
    this.line = line;
  }
}
