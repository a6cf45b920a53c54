import type { Clock } from "@slipway/core";

import type { Answer, FailureAnswer, Probe, ProbeRequest, ResponseAnswer } from "../probe/answer.ts";

/** What a scripted service does with one request. A text body is sent as it is, anything else as JSON. */
export interface Script {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds until the answer; beyond the probe's timeout there is none. */
  readonly takes?: number;
  /** A system error code instead of an answer. */
  readonly error?: string;
  /** With an error: whether the request had been sent by then. */
  readonly sent?: boolean;
}

/** A probe that is answered by a function of the test, and what it was asked. */
export interface ScriptedProbe {
  readonly probe: Probe;
  /** When each request was sent, by the clock. */
  readonly sentAt: readonly number[];
  readonly requests: readonly ProbeRequest[];
}

/** A probe without a network: `play` gets the number of requests before this one, and the time. */
export function scriptedProbe(
  clock: Clock,
  play: (index: number, now: number, request: ProbeRequest) => Script,
): ScriptedProbe {
  const sentAt: number[] = [];
  const requests: ProbeRequest[] = [];
  const probe: Probe = async (request, { timeout, signal }) => {
    const script = play(sentAt.length, clock.now(), request);
    sentAt.push(clock.now());
    requests.push(request);
    const takes = script.takes ?? 0;
    const slept = await waitFor(clock, Math.min(takes, timeout), signal);
    if (!slept) return failure("ABORTED", takes);
    if (takes > timeout) return failure("TIMEOUT", timeout);
    return script.error === undefined ? response(script, takes) : failure(script.error, takes, script.sent);
  };
  return { probe, sentAt, requests };
}

async function waitFor(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (milliseconds === 0) return !signal.aborted;
  try {
    await clock.sleep(milliseconds, signal);
    return true;
  } catch {
    return false;
  }
}

function response(script: Script, takes: number): Answer {
  const isText = typeof script.body === "string";
  return answered({
    status: script.status ?? 200,
    headers: { "content-type": isText ? "text/plain" : "application/json", ...script.headers },
    body: typeof script.body === "string" ? script.body : JSON.stringify(script.body ?? {}),
    timing: { lookup: undefined, connect: 0, secure: undefined, firstByte: takes, total: takes },
  });
}

function failure(code: string, total: number, sent = code === "TIMEOUT"): FailureAnswer {
  const timing = { lookup: undefined, connect: undefined, secure: undefined, firstByte: undefined, total };
  return { kind: "failure", code, message: code, sent, timing };
}

/** An answer with the given parts; the rest is a plain 200 without a body. */
export function answered(parts: Partial<Omit<ResponseAnswer, "kind">>): ResponseAnswer {
  return {
    kind: "response",
    status: 200,
    headers: {},
    body: "",
    bodyProblem: undefined,
    certificateEnds: undefined,
    timing: { lookup: undefined, connect: 0, secure: undefined, firstByte: 1, total: 1 },
    ...parts,
  };
}
