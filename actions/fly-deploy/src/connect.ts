import { UserError } from "@slipway/core";
import { type Fly, type FlyToken, fly } from "@slipway/platforms/fly";
import { type Book, type Ledger, openBook, openLedger } from "@slipway/releases";

import type { FlyPorts, Inputs } from "./job.ts";

/** The app on Fly. */
export function platformOf(inputs: Inputs, token: FlyToken, ports: FlyPorts): Fly {
  const { http, exec, signal, env, clock, context, log } = ports;
  const connection = {
    http,
    token,
    app: inputs.app,
    apiUrl: inputs["api-url"],
    machinesUrl: inputs["machines-api-url"],
  };
  const debug = (message: string): void => log.debug(message);
  const info = (message: string): void => log.info(message);
  return fly(connection, { exec, signal, env, clock, temp: context.temp, debug, info });
}

/** The release records of the repository; `@actions/github` is loaded only when one is read or written. */
export function bookOf(inputs: Inputs, { context, clock, redact, log }: FlyPorts): Book {
  const connect = (): Promise<Ledger> => {
    const token: string | undefined = inputs["github-token"];
    if (!token) throw new UserError("github-token is needed for the release's record", { hint: "Or set record: off." });
    const { repository, apiUrl } = context;
    return openLedger({ token, repository, apiUrl, redact, clock, debug: (message) => log.debug(message) });
  };
  return openBook(inputs.record, connect, (message) => log.warning(message));
}
