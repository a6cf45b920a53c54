/**
 * What the gate decides. `healthy` and `degraded` let a release stay; `unhealthy` condemns it; `not-live` means that the
 * old one still answers; `misconfigured` that the gate asks the wrong thing; `inconclusive` that it could not see enough.
 */
export const VERDICTS = [
  "healthy",
  "degraded",
  "unhealthy",
  "not-live",
  "misconfigured",
  "inconclusive",
  "cancelled",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict with its reason. */
export interface Ruling {
  readonly verdict: Verdict;
  /** A word for machines: a sample's code, or `error-rate`, `latency.p95`, `deadline` … */
  readonly reason: string;
  /** One sentence for people. */
  readonly message: string;
  /** The check that decided; undefined when it was none in particular. */
  readonly check: string | undefined;
}

/** From the best to the worst; several rulings become the worst of them. */
const ORDER: readonly Verdict[] = [
  "healthy",
  "degraded",
  "inconclusive",
  "not-live",
  "misconfigured",
  "unhealthy",
  "cancelled",
];

/** The worst of several rulings, the first of equals. */
export function worstRuling(rulings: readonly Ruling[]): Ruling | undefined {
  return rulings.toSorted((a, b) => ORDER.indexOf(b.verdict) - ORDER.indexOf(a.verdict))[0];
}

/** Whether a verdict says that the release is well enough to stay. */
export function isWell(verdict: Verdict): boolean {
  return verdict === "healthy" || verdict === "degraded";
}
