import { type Clock, HttpError, messageOf } from "@slipway/core";

import { openBuildLog } from "./build-log.ts";
import { isAmbiguous } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type Deployment, isFinal } from "./deployment.ts";
import { restOf } from "./interval.ts";
import { cancelDeployment, getDeployment } from "./get.ts";

/** What following needs from outside. */
export interface FollowPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** A line of the build's log: foreign text. */
  readonly line: (text: string) => void;
  readonly info: (message: string) => void;
  readonly debug: (message: string) => void;
}

/** What is waited for. */
export interface Following {
  readonly deployment: Deployment;
  /** Whether the addresses are waited for too: a staged deployment gets none but its own. */
  readonly addresses: boolean;
  /** In milliseconds, from now on. */
  readonly timeout: number;
}

/** How a deployment ended. */
export interface Followed {
  readonly end: "ready" | "failed" | "canceled" | "blocked" | "timeout";
  readonly deployment: Deployment;
  readonly reason: string;
}

/** Waits until a deployment has come to its end, and hands its log on. A timeout cancels the build. */
export async function follow(connection: Connection, following: Following, ports: FollowPorts): Promise<Followed> {
  const { clock, signal } = ports;
  const begin = clock.now();
  const log = openBuildLog(connection, following.deployment.id, ports);
  let { deployment } = following;
  for (;;) {
    const before = deployment.state;
    const asked = clock.now();
    [deployment] = await Promise.all([look(connection, deployment, ports), log.read()]);
    if (deployment.state !== before) ports.info(`${deployment.id} is ${deployment.state}`);
    const ended = endOf(deployment, following.addresses);
    const now = clock.now();
    const elapsed = now - begin;
    if (ended !== undefined) {
      // Of what failed the last lines matter most: they may come after the word that it has.
      if (ended.end !== "ready" || !log.isWhole()) await log.read();
      return { ...ended, deployment };
    }
    if (elapsed >= following.timeout) return await giveUp(connection, deployment, following.timeout, ports);
    const pause = restOf(intervalAfter(elapsed), now - asked);
    await clock.sleep(Math.min(pause, following.timeout - elapsed), signal);
  }
}

/** Quick at first, since a prebuilt output takes seconds at most; then ever slower, to spare the rate limit. */
function intervalAfter(elapsed: number): number {
  if (elapsed < 3_000) return Math.min(40 + elapsed / 8, 250);
  if (elapsed < 30_000) return 1_000;
  return elapsed < 120_000 ? 3_000 : 10_000;
}

/** A look that fails for a reason that passes is a look that showed nothing new: the timeout ends what does not pass. */
async function look(connection: Connection, last: Deployment, ports: FollowPorts): Promise<Deployment> {
  try {
    return await getDeployment(connection, last.id);
  } catch (error) {
    ports.signal.throwIfAborted();
    if (!isAmbiguous(error) && !(error instanceof HttpError && error.status === 429)) throw error;
    ports.info(`${last.id} could not be looked at: ${messageOf(error)}`);
    return last;
  }
}

function endOf(deployment: Deployment, addresses: boolean): Omit<Followed, "deployment"> | undefined {
  const { state, error, aliasError, isAssigned } = deployment;
  if (state === "ERROR" || state === "DELETED")
    return { end: "failed", reason: `the deployment ended as ${state}: ${error ?? "Vercel says no more"}` };
  if (state === "CANCELED") return { end: "canceled", reason: "the deployment was canceled on Vercel" };
  if (state === "BLOCKED")
    return { end: "blocked", reason: `Vercel holds the deployment back: ${error ?? "it waits for a permission"}` };
  if (state !== "READY") return undefined;
  if (!addresses) return { end: "ready", reason: "ready" };
  if (aliasError !== undefined)
    return { end: "failed", reason: `ready, but its addresses were not assigned: ${aliasError}` };
  return isAssigned ? { end: "ready", reason: "ready, and its addresses lead to it" } : undefined;
}

async function giveUp(
  connection: Connection,
  deployment: Deployment,
  timeout: number,
  ports: FollowPorts,
): Promise<Followed> {
  const said = `still ${deployment.state} after ${Math.round(timeout / 1_000)} s`;
  if (isFinal(deployment.state))
    return { end: "timeout", deployment, reason: `${said}, without addresses that lead to it` };
  try {
    const canceled = await cancelDeployment(connection, deployment.id);
    return { end: "timeout", deployment: canceled, reason: `${said}; the build was canceled` };
  } catch (error) {
    ports.signal.throwIfAborted();
    return { end: "timeout", deployment, reason: `${said}; it could not be canceled: ${messageOf(error)}` };
  }
}
