import type { OutcomeClass, Sample } from "../sample.ts";
import type { Ruling, Verdict } from "../verdict.ts";

/** What a release is called whose samples end in a class. */
const VERDICT_OF: Readonly<Record<OutcomeClass, Verdict>> = {
  pass: "healthy",
  stale: "not-live",
  starting: "unhealthy",
  unhealthy: "unhealthy",
  "not-found": "unhealthy",
  dns: "unhealthy",
  protocol: "unhealthy",
  auth: "misconfigured",
  protected: "misconfigured",
  redirect: "misconfigured",
  tls: "misconfigured",
  throttled: "inconclusive",
  runner: "inconclusive",
};

/** Healthy answers that cannot be matched to a release: the gate looks in the wrong place, which no rollback mends. */
const BLIND = ["version.missing", "uptime.missing", "cached"];

/** The verdict that a sample leads to when it decides. */
export function verdictOf(sample: Pick<Sample, "class" | "code">): Verdict {
  return sample.class === "stale" && BLIND.includes(sample.code) ? "misconfigured" : VERDICT_OF[sample.class];
}

/** The ruling that a sample leads to when it decides; `circumstance` says how often or how long. */
export function rulingOf(check: string, sample: Sample, circumstance: string): Ruling {
  const message = `${check}: ${sample.detail}${circumstance === "" ? "" : `, ${circumstance}`}`;
  return { verdict: verdictOf(sample), reason: sample.code, message, check };
}

/** The classes that lead to a verdict. */
export function classesOf(verdict: Verdict): readonly OutcomeClass[] {
  const all: readonly OutcomeClass[] = [
    "pass",
    "stale",
    "starting",
    "unhealthy",
    "not-found",
    "dns",
    "protocol",
    "auth",
    "protected",
    "redirect",
    "tls",
    "throttled",
    "runner",
  ];
  return all.filter((name) => VERDICT_OF[name] === verdict);
}
