import type { Clock } from "@slipway/core";

import type { Check } from "../check/check.ts";
import { judge } from "../check/judge.ts";
import type { Probe } from "../probe/answer.ts";
import type { Phase, Sample } from "../sample.ts";
import { Control, blameRunner } from "./control.ts";
import type { GatePlan } from "./plan.ts";
import { type Trace, within } from "./trace.ts";

/** What a gate tells whoever watches it. */
export type GateEvent =
  | { readonly kind: "phase"; readonly phase: Phase | "delay"; readonly at: number; readonly round: number }
  | { readonly kind: "sample"; readonly check: Check; readonly sample: Sample };

/** What a gate needs from outside. */
export interface GatePorts {
  readonly probe: Probe;
  readonly clock: Clock;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  readonly observe?: (event: GateEvent) => void;
}

/** One run of a gate: its time, its samples, its round. */
export class Session {
  readonly plan: GatePlan;
  readonly ports: GatePorts;
  readonly #begun: number;
  readonly #samples: ReadonlyMap<string, Sample[]>;
  readonly #control: Control;
  #round = 0;

  constructor(plan: GatePlan, ports: GatePorts) {
    this.plan = plan;
    this.ports = ports;
    this.#begun = ports.clock.now();
    this.#samples = new Map(plan.checks.map(({ name }) => [name, []]));
    this.#control = new Control(plan.controlUrl, ports);
  }

  /** Milliseconds since the gate began. */
  get now(): number {
    return this.ports.clock.now() - this.#begun;
  }

  get round(): number {
    return this.#round;
  }

  enter(phase: Phase | "delay"): void {
    if (phase === "converge") this.#round += 1;
    this.ports.observe?.({ kind: "phase", phase, at: this.now, round: this.#round });
  }

  /** Everything that was seen. */
  traces(): readonly Trace[] {
    return this.plan.checks.map((check) => ({ check, samples: this.#of(check) }));
  }

  /** The checks that are asked again and again. */
  get polled(): readonly Check[] {
    return this.plan.checks.filter(({ mode }) => mode === "poll");
  }

  /** What was seen of the polled checks in a phase of the current round. */
  tracesIn(phase: Phase): readonly Trace[] {
    const polled = this.traces().filter(({ check }) => check.mode === "poll");
    return polled.map(({ check, samples }) => ({ check, samples: within(samples, phase, this.#round) }));
  }

  /**
   * Takes one sample, which ends at the latest at `until`. A request that the phase's end cuts short says nothing of the
   * service, unless it is all that there is. Undefined when there was no time, or when `signal` ended it.
   */
  async take(check: Check, phase: Phase, until: number, signal: AbortSignal): Promise<Sample | undefined> {
    const { requestTimeout } = this.plan.timings;
    const at = this.now;
    const timeout = Math.min(requestTimeout, until - at);
    if (timeout <= 0 || signal.aborted) return undefined;
    const answer = await this.ports.probe(check.request, { timeout, signal });
    const cut = answer.kind === "failure" && answer.code === "TIMEOUT" && timeout < requestTimeout;
    if (signal.aborted || (cut && this.#of(check).some((sample) => sample.round === this.#round))) return undefined;
    const outcome = judge(check, answer, this.ports.clock.date());
    const sent = answer.kind === "response" || answer.sent;
    const sample: Sample = { ...outcome, phase, round: this.#round, at, sent, timing: answer.timing };
    return this.#record(check, sample, signal);
  }

  async #record(check: Check, sample: Sample, signal: AbortSignal): Promise<Sample> {
    const samples = this.#of(check);
    const before = samples.at(-1);
    const isOwn = before !== undefined && (await this.#control.isOwnFault(check, [before, sample], signal));
    const recorded = isOwn ? blameRunner(sample) : sample;
    if (isOwn) samples.splice(samples.indexOf(before), 1, blameRunner(before));
    samples.push(recorded);
    this.ports.observe?.({ kind: "sample", check, sample: recorded });
    return recorded;
  }

  #of(check: Check): Sample[] {
    return this.#samples.get(check.name) ?? [];
  }
}
