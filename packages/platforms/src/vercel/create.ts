import { type Clock, PlatformError, messageOf } from "@slipway/core";

import { type Answer, type Call, ask, isAmbiguous } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type Deployment, deploymentOf } from "./deployment.ts";
import { findByKey } from "./find.ts";
import { type Notice, noticesIn } from "./notices.ts";
import { refusalError } from "./refusal-error.ts";
import { read } from "./read.ts";
import { deployment } from "./wire.ts";

/** What creating needs from outside. */
export interface CreatePorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
}

/** A create that came to something, or the files that Vercel does not have yet. */
export type Created =
  | { readonly kind: "created"; readonly deployment: Deployment; readonly notices: readonly Notice[] }
  | { readonly kind: "missing"; readonly shas: readonly string[] }
  | { readonly kind: "too-many-files" };

/** Tries in all. After each one that may have been obeyed, Vercel is asked whether it was. */
const TRIES = 4;
const PAUSE = 1_000;
const LONGEST_WAIT = 120_000;
/** Not retried: a limit of the plan, that passes with the hour or the day. */
const LASTING = new Set(["builds_rate_limited"]);

/**
 * Creates a deployment. It is never sent a second time before Vercel was asked if the first one made it: every deploy has
 * a key of its own in its `meta`. Throws for a refusal, with what to do.
 */
export async function create(
  connection: Connection,
  { body, key }: { readonly body: Readonly<Record<string, unknown>>; readonly key: string },
  ports: CreatePorts,
): Promise<Created> {
  const query = { prebuilt: "1", skipAutoDetectionConfirmation: "1" };
  const call: Call = { method: "POST", path: "/v13/deployments", query, body, tried: "create the deployment" };
  for (let tries = 1; ; tries += 1) {
    const outcome = await createOnce(connection, call, tries === TRIES);
    if (outcome.kind !== "again") return outcome;
    const wait = Math.min(Math.max(outcome.after ?? 0, PAUSE * tries), LONGEST_WAIT);
    ports.info(`${outcome.why}; ${outcome.mayExist ? "looking whether it was created" : "trying again"} in ${wait} ms`);
    await ports.clock.sleep(wait, ports.signal);
    const found = outcome.mayExist ? await findByKey(connection, key) : undefined;
    if (found !== undefined) return { kind: "created", deployment: found, notices: [] };
  }
}

interface Again {
  readonly kind: "again";
  readonly why: string;
  readonly mayExist: boolean;
  readonly after: number | undefined;
}

async function createOnce(connection: Connection, call: Call, isLast: boolean): Promise<Created | Again> {
  let answer: Answer;
  try {
    answer = await ask(connection, call);
  } catch (error) {
    if (!isAmbiguous(error) || isLast) throw unknown(error);
    return { kind: "again", why: messageOf(error), mayExist: true, after: undefined };
  }
  return outcomeOf(answer, call.tried, isLast);
}

function outcomeOf({ refusal, body, headers }: Answer, tried: string, isLast: boolean): Created | Again {
  if (refusal === undefined)
    return {
      kind: "created",
      deployment: deploymentOf(read(deployment, body, "the create")),
      notices: noticesIn(headers),
    };
  const { code, status, details, message, retryAfter } = refusal;
  const missing = details["missing"];
  if (code === "missing_files" && Array.isArray(missing))
    return { kind: "missing", shas: missing.filter((sha) => typeof sha === "string") };
  if (code === "too_many_files") return { kind: "too-many-files" };
  if (status !== 429 || LASTING.has(code ?? "") || isLast) throw refusalError(refusal, tried);
  return { kind: "again", why: `Vercel asks to wait: ${message}`, mayExist: false, after: retryAfter };
}

function unknown(error: unknown): unknown {
  if (!isAmbiguous(error)) return error;
  return new PlatformError(`whether the deployment was created is not known: ${messageOf(error)}`, {
    cause: error,
    hint: "Nothing went live by this. Look at the project's deployments on Vercel, and run the job again.",
  });
}
