import { UserError } from "@slipway/core";
import { type Book, type Ledger, type Patience, openBook, openLedger } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "./job.ts";

/** The release records; recovery goes before book-keeping, so what cannot be written is a warning. */
export function bookOf(inputs: Inputs, { context, clock, redact, log }: RollbackPorts, patience?: Patience): Book {
  const connect = (): Promise<Ledger> => {
    const token: string | undefined = inputs["github-token"];
    if (!token) throw new UserError("github-token is needed to read the release records");
    const { repository, apiUrl } = context;
    const debug = (message: string): void => log.debug(message);
    return openLedger({ token, repository, apiUrl, redact, clock, debug, ...(patience && { patience }) });
  };
  return openBook("best-effort", connect, (message) => log.warning(message));
}
