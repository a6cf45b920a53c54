import { type Clock, type Log, type RunContext, UserError } from "@slipway/core";

import { type Book, openBook } from "./book.ts";
import type { Patience } from "./github.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import type { RecordMode } from "./record-mode.ts";

/** What an action says of its use of the records. */
export interface RecordAccess {
  /** Empty or `undefined` when none was given. */
  readonly token: string | undefined;
  readonly mode: RecordMode;
  /** What the token is needed for, as `for the release's record`; said when there is none. */
  readonly purpose: string;
  readonly hint?: string;
  readonly patience?: Patience;
}

/** What the records need of an action's ports. */
export interface RecordPorts {
  readonly context: Pick<RunContext, "repository" | "apiUrl">;
  readonly clock: Clock;
  readonly redact: (text: string) => string;
  readonly log: Pick<Log, "debug" | "warning">;
}

/** The release records of the run's repository; `@actions/github` is loaded only when one is read or written. */
export function connectBook(access: RecordAccess, { context, clock, redact, log }: RecordPorts): Book {
  const { token, mode, purpose, hint, patience } = access;
  const connect = async (): Promise<Ledger> => {
    if (!token) throw new UserError(`github-token is needed ${purpose}`, hint === undefined ? {} : { hint });
    const { repository, apiUrl } = context;
    const debug = (message: string): void => log.debug(message);
    return openLedger({ token, repository, apiUrl, redact, clock, debug, ...(patience && { patience }) });
  };
  return openBook(mode, connect, (message) => log.warning(message));
}
