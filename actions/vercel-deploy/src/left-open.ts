import { type Http, messageOf } from "@slipway/core";
import { isFinal } from "@slipway/platforms/vercel";
import { describeResult } from "@slipway/releases";

import { bookOf, platformOf } from "./connect.ts";
import type { Inputs, VercelPorts } from "./job.ts";
import type { Result } from "./outcome.ts";

const KEY = "deploy-key";
const BUILT = "built-in";
const RECORD = "github-deployment-id";
const DEPLOYMENT = "deployment-id";
const CLOSED = "closed";

/** How long Vercel may take to say what is there, in milliseconds: the record is closed in any case. */
const OBSERVE_WITHIN = 15_000;

/** Leaves the key of the deploy for `post`, which finds by it a deployment of which no answer came back. */
export function markKey(key: string, { state }: VercelPorts): void {
  state.save(KEY, key);
}

/** Leaves the folder of a build for `post`, which removes what was pulled into it when the step was killed. */
export function markBuild(folder: string, { state }: VercelPorts): void {
  state.save(BUILT, folder);
}

/** Leaves the deployment for `post`, which cancels its build when the step was cut off. */
export function markDeployment(id: string, { state }: VercelPorts): void {
  state.save(DEPLOYMENT, id);
}

/** Leaves the record for `post`, which closes it when nobody else did. */
export function markRecord(id: number, { state }: VercelPorts): void {
  state.save(RECORD, String(id));
}

/** Says that nothing is left to do; an interrupted release gets one more look, when there is time for it. */
export function markClosed(result: Result, { state }: VercelPorts): void {
  if (result !== "interrupted") state.save(CLOSED, "true");
}

/** Cancels a build that was cut off, and closes its record with what is there. */
export async function post(inputs: Inputs, ports: VercelPorts): Promise<void> {
  const { state, log, context } = ports;
  const folder = state.get(BUILT);
  if (folder !== undefined) await (await import("./cli-build/pulled-files.ts")).removePulledFiles(folder);
  if (state.get(CLOSED) === "true" || state.get(KEY) === undefined) return;
  const description = await found(inputs, ports);
  log.info(`the deploy was cut off: ${description}`);
  const record = Number(state.get(RECORD) ?? Number.NaN);
  if (!Number.isSafeInteger(record)) return;
  await bookOf(inputs, ports).note(record, "error", { description, logUrl: context.runUrl });
}

async function found(inputs: Inputs, ports: VercelPorts): Promise<string> {
  const { state } = ports;
  const signal = AbortSignal.timeout(OBSERVE_WITHIN);
  const http: Http = { request: (request) => ports.http.request({ ...request, signal }) };
  const id = state.get(DEPLOYMENT);
  try {
    const platform = platformOf(inputs, { ...ports, http });
    const seen = id === undefined ? await platform.find(state.get(KEY) ?? "") : await platform.deployment(id);
    if (seen === undefined) return describeResult("interrupted: not-started", {});
    // Without anybody who waits for it, a build would cost and then lie there.
    const is = isFinal(seen.state) ? seen.state : (await platform.cancel(seen.id)).state;
    const { production } = await platform.observe();
    const word = production?.id === seen.id ? "interrupted: promoted" : "interrupted";
    return describeResult(word, { dpl: seen.id, is, live: production?.id });
  } catch (error) {
    // Whatever it is: a record that stays open is worse than one that says little.
    ports.log.warning(`what the deploy left behind is not known: ${messageOf(error)}`);
    return describeResult("interrupted", { dpl: id });
  }
}
