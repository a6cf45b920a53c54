import { type Fly, type FlyToken, fly } from "@slipway/platforms/fly";
import { type Book, connectBook } from "@slipway/releases";

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

/** The release records of the repository. */
export function bookOf(inputs: Inputs, ports: FlyPorts): Book {
  const { record: mode, "github-token": token } = inputs;
  return connectBook({ token, mode, purpose: "for the release's record", hint: "Or set record: off." }, ports);
}
