import { ActionError, type Clock, PlatformError, codeOf, messageOf, parseJson, retry } from "@slipway/core";

import { type Refusal, isUploadQuota, refusalIn } from "../refusal.ts";
import { refusalError } from "../refusal-error.ts";
import type { Gate } from "./gate.ts";
import type { Sender, Upload, UploadAnswer } from "./send.ts";

/** What an upload needs from outside. */
export interface AttemptPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly debug: (message: string) => void;
}

/** A quota that no waiting within a job mends. */
export class UploadQuotaError extends PlatformError {}

/** Seven tries over about half a minute, or as long as Vercel asks for, at most two minutes each time. */
const POLICY = { attempts: 7, firstDelay: 250, maxDelay: 120_000 };

/** A failure that passes: of the connection, of the server, or of the rate. */
class Passing extends Error {
  readonly after: number | undefined;
  constructor(message: string, after?: number) {
    super(message);
    this.after = after;
  }
}

/**
 * Uploads one file, again after what passes: the file's name is its digest, so sending it twice does no harm. Throws at
 * once for a refusal, with what to do.
 */
export async function uploadOne(sender: Sender, upload: Upload, gate: Gate, ports: AttemptPorts): Promise<void> {
  const { clock, signal, debug } = ports;
  const work = async (): Promise<void> => {
    await gate.open(signal);
    const answer = await send(sender, upload, signal);
    if (answer.status < 300) return;
    throw failureOf(answer, gate);
  };
  const onRetry = (error: unknown, delay: number): void =>
    debug(`upload of ${upload.sha}: ${messageOf(error)}; again in ${delay} ms`);
  const judge = (error: unknown) => {
    if (!(error instanceof Passing)) return { again: false } as const;
    return error.after === undefined ? ({ again: true } as const) : ({ again: true, after: error.after } as const);
  };
  try {
    await retry(work, judge, POLICY, { clock, signal, onRetry });
  } catch (error) {
    if (!(error instanceof Passing)) throw error;
    throw new PlatformError(`an upload failed ${POLICY.attempts} times: ${error.message}`, {
      hint: "Nothing went live. What was uploaded stays with Vercel, so another run begins where this one ended.",
    });
  }
}

async function send(sender: Sender, upload: Upload, signal: AbortSignal): Promise<UploadAnswer> {
  try {
    return await sender.send(upload, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ActionError && error.name === "UserError") throw error;
    if (codeOf(error) === "ENOENT") throw error;
    throw new Passing(codeOf(error) ?? messageOf(error));
  }
}

function failureOf({ status, text, retryAfter }: UploadAnswer, gate: Gate): Error {
  const refusal = refusalIn(status, parseJson(text), retryAfter);
  if (isUploadQuota(refusal)) return quotaError(refusal);
  if (status === 429) {
    // One refusal for the rate is one for all: the others wait too.
    gate.close(retryAfter ?? 0);
    return new Passing("429", retryAfter);
  }
  if (status === 408 || status >= 500) return new Passing(String(status), retryAfter);
  return refusalError(refusal, "take an upload");
}

function quotaError(refusal: Refusal): UploadQuotaError {
  const { message, hint } = refusalError(refusal, "take more uploads");
  return new UploadQuotaError(message, hint === undefined ? {} : { hint });
}
