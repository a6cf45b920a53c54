import { isLoopback } from "@slipway/core";

import type { Check } from "../check/check.ts";
import { MAX_BODY_BYTES, type ProbeRequest } from "../probe/answer.ts";
import type { Sample } from "../sample.ts";
import type { GatePorts } from "./session.ts";

/** Milliseconds for which an answer about the runner's network holds. */
const HOLDS_FOR = 15_000;

/** The most time for the control request, in milliseconds. */
const TIMEOUT = 5_000;

/**
 * Asks an address that has nothing to do with the release. When that does not answer either, the trouble is the
 * runner's own network, for which no release must be blamed.
 */
export class Control {
  readonly #url: URL | undefined;
  readonly #ports: GatePorts;
  #asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;

  constructor(url: URL | undefined, ports: GatePorts) {
    this.#url = url;
    this.#ports = ports;
  }

  /**
   * Whether a failed connection, and the one before it, are the runner's own: asked only after two in a row, and never
   * for a service on this machine.
   */
  async isOwnFault(
    check: Check,
    samples: readonly Pick<Sample, "class" | "status">[],
    signal: AbortSignal,
  ): Promise<boolean> {
    const lastTwo = samples.slice(-2);
    if (lastTwo.length < 2 || !lastTwo.every(hasNoAnswer)) return false;
    if (this.#url === undefined || isLoopback(check.request.url.hostname)) return false;
    return !(await this.#reaches(this.#url, signal));
  }

  #reaches(url: URL, signal: AbortSignal): Promise<boolean> {
    const now = this.#ports.clock.now();
    if (this.#asked === undefined || now - this.#asked.at > HOLDS_FOR)
      this.#asked = { at: now, answer: this.#ask(url, signal) };
    return this.#asked.answer;
  }

  /** Any answer will do, also a refusal: it came over the network. */
  async #ask(url: URL, signal: AbortSignal): Promise<boolean> {
    const request: ProbeRequest = {
      method: "GET",
      url,
      headers: {},
      body: undefined,
      maxBytes: MAX_BODY_BYTES,
      redirects: "error",
    };
    const answer = await this.#ports.probe(request, { timeout: TIMEOUT, signal });
    return answer.kind === "response" || signal.aborted;
  }
}

function hasNoAnswer({ class: name, status }: Pick<Sample, "class" | "status">): boolean {
  return status === undefined && (name === "starting" || name === "dns" || name === "runner");
}

/** A sample that is not the service's fault. */
export function blameRunner<T extends Pick<Sample, "class" | "code" | "detail">>(sample: T): T {
  if (sample.class === "runner") return sample;
  const detail = `${sample.detail}, but this machine reaches nothing else either`;
  return { ...sample, class: "runner", code: "runner.network", detail };
}
