import type { Ruling } from "../verdict.ts";
import type { Trace } from "./trace.ts";

const DAY = 86_400_000;

/** Whole days from a date to a certificate's end. */
export function daysUntil(end: number, now: Date): number {
  return Math.floor((end - now.getTime()) / DAY);
}

/** A certificate that ends soon degrades the verdict while there is still time to renew it. */
export function certificateRuling({ check, samples }: Trace, minDays: number, now: Date): Ruling | undefined {
  const ends = samples.flatMap(({ certificateEnds }) => certificateEnds ?? []);
  const days = ends.length === 0 ? undefined : daysUntil(Math.min(...ends), now);
  if (days === undefined || days >= minDays) return undefined;
  const message = `${check.name}: the certificate ends in ${days} days, sooner than in ${minDays}`;
  return { verdict: "degraded", reason: "tls.expires-soon", message, check: check.name };
}
