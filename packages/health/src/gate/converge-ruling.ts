import { formatDuration } from "@slipway/core";

import type { OutcomeClass, Sample } from "../sample.ts";
import type { Ruling } from "../verdict.ts";
import { classesOf, rulingOf } from "./class-verdict.ts";
import { type Budgets, PATIENCE } from "./plan.ts";
import { type Trace, lastRun, mostFrequent, streak, tells } from "./trace.ts";

const REFUSALS: readonly OutcomeClass[] = ["auth", "protected", "redirect"];

/** Whether every critical check has passed often enough in a row, all with the expected version. */
export function hasConverged(traces: readonly Trace[], { successThreshold }: Budgets): boolean {
  return traces.every(({ check, samples }) => !check.critical || streak(samples) >= successThreshold);
}

/** A ruling that no more waiting would change, from the samples of a converge phase; `now` in milliseconds of the gate. */
export function definitiveRuling({ check, samples }: Trace, now: number): Ruling | undefined {
  const last = samples.at(-1);
  if (last === undefined) return undefined;
  const run = lastRun(samples, ({ class: name }) => name === last.class);
  if (REFUSALS.includes(last.class) && run.length >= PATIENCE.refusals)
    return rulingOf(check.name, last, `${run.length} times in a row`);
  if (last.class === "tls" && run.length >= PATIENCE.handshakes)
    return rulingOf(check.name, last, `${run.length} times in a row`);
  const missingFor = now - (run[0]?.at ?? now);
  if ((last.class === "not-found" || last.class === "dns") && missingFor >= PATIENCE.missing)
    return rulingOf(check.name, last, `for ${formatDuration(missingFor)}`);
  return undefined;
}

/** The ruling on a check that has not converged in time: by its last samples, the worst kind of them first. */
export function timeoutRuling({ check, samples }: Trace, budgets: Budgets, waited: number): Ruling | undefined {
  const length = 2 * Math.max(budgets.successThreshold, budgets.consecutiveFailureLimit);
  const telling = samples.filter(tells).slice(-length);
  const circumstance = `until the end of ${formatDuration(waited)} to converge`;
  for (const verdict of ["unhealthy", "misconfigured", "not-live"] as const) {
    const sample = mostFrequent(telling, classesOf(verdict));
    if (sample !== undefined) return rulingOf(check.name, describeMixture(sample, telling), circumstance);
  }
  return telling.length === 0 ? untold(check.name, samples, circumstance) : tooShort(check.name, telling, budgets);
}

/** Says so when the trouble came and went: that is another fault than one that stays. */
function describeMixture(sample: Sample, telling: readonly Sample[]): Sample {
  const passes = telling.filter(({ class: name }) => name === "pass").length;
  if (passes === 0) return sample;
  const share = `${passes} of the last ${telling.length} samples passed`;
  if (sample.code === "version.other")
    return { ...sample, code: "version.mixed", detail: `${sample.detail} (${share})` };
  return { ...sample, detail: `${sample.detail} (${share})` };
}

function untold(check: string, samples: readonly Sample[], circumstance: string): Ruling {
  const last = samples.at(-1);
  if (last !== undefined) return rulingOf(check, last, circumstance);
  return { verdict: "inconclusive", reason: "no-data", message: `${check}: there was no time for a sample`, check };
}

function tooShort(check: string, passes: readonly Sample[], budgets: Budgets): Ruling | undefined {
  if (streak(passes) >= budgets.successThreshold) return undefined;
  const message = `${check}: passed, but there was no time for ${budgets.successThreshold} passes in a row`;
  return { verdict: "inconclusive", reason: "too-short", message, check };
}
