import { upperBound, lowerBound } from "../statistics/binomial.ts";
import type { Sample } from "../sample.ts";
import type { Ruling } from "../verdict.ts";
import { rulingOf } from "./class-verdict.ts";
import type { Burst } from "./burst-plan.ts";
import type { Budgets } from "./plan.ts";
import { type Trace, lastRun, mostFrequent, tells } from "./trace.ts";

const DEFINITIVE = ["auth", "protected", "tls"];

/**
 * What ends a soak at once: a definitive answer, too many failures in a row, or proof that too many fail. `planned` is
 * how many samples the soak will have: a failure among its first ones must not weigh more than one among its last.
 */
export function soakBreach({ check, samples }: Trace, budgets: Budgets, planned: number): Ruling | undefined {
  const last = samples.at(-1);
  if (last === undefined) return undefined;
  if (DEFINITIVE.includes(last.class)) return rulingOf(check.name, last, "after it had passed");
  const telling = samples.filter(tells);
  // Requests of a burst fail together: one blip is no row.
  const watched = telling.filter(({ phase }) => phase === "soak");
  return (
    rowOfFailures(check.name, watched, budgets.consecutiveFailureLimit) ?? breach(check.name, telling, budgets, planned)
  );
}

/**
 * What ends a burst at once. As many requests as are open together meet the same moment, so that it takes that many
 * times the soak's limit of failures in a row.
 */
export function burstBreach({ check, samples }: Trace, budgets: Budgets, burst: Burst): Ruling | undefined {
  const last = samples.at(-1);
  if (last === undefined) return undefined;
  if (DEFINITIVE.includes(last.class)) return rulingOf(check.name, last, "after it had passed");
  const telling = samples.filter(tells);
  const limit = budgets.consecutiveFailureLimit * burst.concurrency;
  return rowOfFailures(check.name, telling, limit) ?? breach(check.name, telling, budgets, burst.requests);
}

function rowOfFailures(check: string, telling: readonly Sample[], limit: number): Ruling | undefined {
  const run = failuresAtEnd(telling);
  const most = mostFrequent(
    run,
    run.map(({ class: name }) => name),
  );
  if (most === undefined || run.length < limit) return undefined;
  return rulingOf(check, most, `${run.length} times in a row after it had passed`);
}

function failuresAtEnd(telling: readonly Sample[]): readonly Sample[] {
  return lastRun(telling, ({ class: name }) => name !== "pass");
}

function breach(check: string, telling: readonly Sample[], budgets: Budgets, planned: number): Ruling | undefined {
  // A service that has just begun to fail has a better reason than a rate: the next sample will tell.
  if (failuresAtEnd(telling).length === failed(telling).length && telling.length < planned) return undefined;
  return provenErrorRate(check, telling, budgets, planned);
}

/** The ruling at the end of an unbroken soak; undefined when the check is simply well. */
export function soakRuling(trace: Trace, budgets: Budgets): Ruling | undefined {
  const telling = trace.samples.filter(tells);
  const untelling = trace.samples.length - telling.length;
  if (telling.length === 0 || untelling > telling.length) return tooLittleSeen(trace, telling.length);
  return (
    soakBreach(trace, budgets, telling.length) ??
    observedErrorRate(trace.check.name, telling, budgets) ??
    confidenceRuling(trace.check.name, telling, budgets) ??
    warned(trace.check.name, telling)
  );
}

/**
 * Too many failures, and not by bad luck: even the lowest error rate that is compatible with them (one-sided, 95 %) is
 * above the limit. One failure in a short soak proves nothing; this is what separates a blip from a bad release.
 */
function provenErrorRate(
  check: string,
  telling: readonly Sample[],
  budgets: Budgets,
  planned: number,
): Ruling | undefined {
  const failures = failed(telling);
  if (lowerBound(failures.length, Math.max(planned, telling.length)) <= budgets.maxErrorRate) return undefined;
  return errorRate("unhealthy", check, telling, failures);
}

/** More failures than allowed, but too few to prove it. */
function observedErrorRate(check: string, telling: readonly Sample[], budgets: Budgets): Ruling | undefined {
  const failures = failed(telling);
  if (failures.length / telling.length <= budgets.maxErrorRate) return undefined;
  return errorRate("degraded", check, telling, failures);
}

function errorRate(
  verdict: "unhealthy" | "degraded",
  check: string,
  telling: readonly Sample[],
  failures: readonly Sample[],
): Ruling {
  const most = mostFrequent(
    failures,
    failures.map(({ class: name }) => name),
  );
  const bound = percent(upperBound(failures.length, telling.length));
  const message =
    `${check}: ${failures.length} of ${telling.length} samples failed (the true rate may be up to ${bound})` +
    (most === undefined ? "" : `, mostly because ${most.detail}`);
  return { verdict, reason: "error-rate", message, check };
}

function tooLittleSeen({ check, samples }: Trace, telling: number): Ruling {
  const last = samples.findLast((sample) => !tells(sample));
  if (last !== undefined) return rulingOf(check.name, last, `so only ${telling} samples of the soak count`);
  const message = `${check.name}: the soak had no sample`;
  return { verdict: "inconclusive", reason: "no-data", message, check: check.name };
}

function warned(check: string, telling: readonly Sample[]): Ruling | undefined {
  const warning = telling.findLast(({ warnings }) => warnings.length > 0)?.warnings[0];
  if (warning === undefined) return undefined;
  return { verdict: "degraded", reason: warning.code, message: `${check}: ${warning.detail}`, check };
}

/** What is not proven does not pass, where proof is asked for. */
function confidenceRuling(check: string, telling: readonly Sample[], budgets: Budgets): Ruling | undefined {
  const { requireConfidence, maxErrorRate } = budgets;
  if (requireConfidence === undefined) return undefined;
  const bound = upperBound(failed(telling).length, telling.length, requireConfidence);
  if (bound <= maxErrorRate) return undefined;
  const message =
    `${check}: ${telling.length} samples show, with ${percent(requireConfidence)} confidence, no more than that the ` +
    `error rate is below ${percent(bound)}, not ${percent(maxErrorRate)}; a longer soak, a shorter soak-interval or a burst would`;
  return { verdict: "inconclusive", reason: "confidence", message, check };
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

function failed(telling: readonly Sample[]): readonly Sample[] {
  return telling.filter(({ class: name }) => name !== "pass");
}
