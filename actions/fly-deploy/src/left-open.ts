import { type Http, messageOf } from "@slipway/core";
import type { FlyResult } from "@slipway/platforms/fly";

import { bookOf, platformOf } from "./connect.ts";
import { type Intent, leftBehind } from "./interrupted.ts";
import { type FlyPorts, type Inputs, maskToken } from "./job.ts";

/** What `post` has to know of the record when the step was cut off. */
export interface LeftOpen extends Intent {
  /** The deployment that is the record. */
  readonly id: number;
}

const RECORD = "deployment-id";
const AFTER = "after";
const DIGEST = "digest";
const CLOSED = "record-closed";

/** How long the platform may take to say what is there, in milliseconds: the record is closed in any case. */
const OBSERVE_WITHIN = 15_000;

/** Leaves the record for `post`, which closes it when nobody else did. */
export function markOpen({ id, after, digest }: LeftOpen, { state }: FlyPorts): void {
  state.save(RECORD, String(id));
  state.save(AFTER, String(after));
  state.save(DIGEST, digest ?? "");
}

/** Says that the record has its last word; an interrupted release gets one more, when there is time to look. */
export function markClosed(result: FlyResult, { state }: FlyPorts): void {
  if (result !== "interrupted") state.save(CLOSED, "true");
}

/** Closes the record with what is there, when the release was cut off before it could do so itself. */
export async function post(inputs: Inputs, ports: FlyPorts): Promise<void> {
  const { state, log, context } = ports;
  const id = Number(state.get(RECORD) ?? Number.NaN);
  if (!Number.isSafeInteger(id) || state.get(CLOSED) === "true") return;
  const intent = { after: Number(state.get(AFTER) ?? 0), digest: state.get(DIGEST) || undefined };
  const description = await found(inputs, intent, ports);
  log.info(`closing the release record ${id}, which the deploy left open: ${description}`);
  await bookOf(inputs, ports).note(id, "error", { description, logUrl: context.runUrl });
}

async function found(inputs: Inputs, intent: Intent, ports: FlyPorts): Promise<string> {
  const signal = AbortSignal.timeout(OBSERVE_WITHIN);
  const http: Http = { request: (request) => ports.http.request({ ...request, signal }) };
  try {
    const platform = platformOf(inputs, maskToken(inputs, ports), { ...ports, http });
    return leftBehind(intent, await platform.observe());
  } catch (error) {
    // Whatever it is: a record that stays open is worse than one that says little.
    ports.log.warning(`what the deploy left behind is not known: ${messageOf(error)}`);
    return "interrupted: the deploy was cut off; some machines may have been changed";
  }
}
