import { UserError } from "@slipway/core";
import { type Vercel, vercel } from "@slipway/platforms/vercel";
import { type Book, type Ledger, openBook, openLedger } from "@slipway/releases";

import type { Inputs, VercelPorts } from "./job.ts";

/** The project on Vercel. */
export function platformOf(inputs: Inputs, { http, signal, clock, log }: VercelPorts): Vercel {
  const connection = {
    http,
    token: inputs.token,
    project: inputs["project-id"],
    team: inputs["team-id"],
    apiUrl: inputs["api-url"],
  };
  return vercel(connection, {
    clock,
    signal,
    info: (message) => log.info(message),
    debug: (message) => log.debug(message),
    // Foreign text: the log keeps the runner from obeying it.
    line: (text) => log.info(text.trimEnd()),
  });
}

/** The release records of the repository; `@actions/github` is loaded only when one is read or written. */
export function bookOf(inputs: Inputs, { context, clock, redact, log }: VercelPorts): Book {
  const connect = (): Promise<Ledger> => {
    const token: string | undefined = inputs["github-token"];
    if (!token) throw new UserError("github-token is needed for the release's record", { hint: "Or set record: off." });
    const { repository, apiUrl } = context;
    return openLedger({ token, repository, apiUrl, redact, clock, debug: (message) => log.debug(message) });
  };
  return openBook(inputs.record, connect, (message) => log.warning(message));
}
