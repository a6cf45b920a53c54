import { type Clock, type Log, formatDuration } from "@slipway/core";

import type { GatePlan } from "../gate/plan.ts";
import type { GateEvent } from "../gate/session.ts";
import { streak } from "../gate/trace.ts";
import type { Sample } from "../sample.ts";

/** Milliseconds between two lines when nothing new happens. */
const EVERY = 5_000;

/**
 * Tells a log what a gate sees: a line for each phase, for each change of a check's state, and otherwise every few
 * seconds, so that a waiting gate is never silent and never floods.
 */
export function progressObserver(plan: GatePlan, log: Pick<Log, "info">, clock: Clock): (event: GateEvent) => void {
  const begun = clock.now();
  const samples = new Map<string, Sample[]>();
  let lastLine = Number.NEGATIVE_INFINITY;
  const say = (line: string): void => {
    lastLine = clock.now();
    log.info(`[${formatDuration(clock.now() - begun).padStart(7)}] ${line}`);
  };
  return (event) => {
    if (event.kind === "phase") {
      samples.clear();
      return say(describePhase(plan, event));
    }
    const { check, sample } = event;
    const before = samples.get(check.name)?.at(-1);
    samples.set(check.name, [...(samples.get(check.name) ?? []), sample]);
    if (before?.code === sample.code && before.version === sample.version && clock.now() - lastLine < EVERY) return;
    say(describeSample(plan, check.name, samples.get(check.name) ?? []));
  };
}

function describePhase(plan: GatePlan, event: Extract<GateEvent, { kind: "phase" }>): string {
  const { timings, budgets } = plan;
  switch (event.phase) {
    case "delay":
      return `waiting ${formatDuration(timings.initialDelay)} before the first request`;
    case "converge":
      return `converging${event.round > 1 ? " again" : ""}: ${budgets.successThreshold} passes in a row within ${formatDuration(timings.convergeTimeout)}`;
    case "burst":
      return `a burst of ${plan.burst?.requests ?? 0} requests to each check, at most ${plan.burst?.concurrency ?? 0} at once`;
    case "soak":
      return `watching for ${formatDuration(timings.soak)}`;
    case "smoke":
    default:
      return "functional checks, each once";
  }
}

function describeSample(plan: GatePlan, name: string, samples: readonly Sample[]): string {
  const last = samples.at(-1);
  if (last === undefined) return name;
  const version = last.version === undefined ? "" : `, version ${last.version}`;
  const time = last.timing.firstByte === undefined ? "" : `, ${Math.round(last.timing.firstByte)} ms`;
  const count =
    last.phase === "converge"
      ? `${Math.min(streak(samples), plan.budgets.successThreshold)} of ${plan.budgets.successThreshold}`
      : `${samples.length} samples, ${samples.filter((sample) => sample.class !== "pass").length} failed`;
  return `${name}: ${last.class === "pass" ? "" : `${last.class}, `}${last.detail}${version}${time} (${count})`;
}
