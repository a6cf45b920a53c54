import { type Vercel, vercel } from "@slipway/platforms/vercel";
import { type Book, connectBook } from "@slipway/releases";

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

/** The release records of the repository. */
export function bookOf(inputs: Inputs, ports: VercelPorts): Book {
  const { record: mode, "github-token": token } = inputs;
  return connectBook({ token, mode, purpose: "for the release's record", hint: "Or set record: off." }, ports);
}
