import type { Check } from "../check/check.ts";
import type { Sample } from "../sample.ts";
import { type Ruling, worstRuling } from "../verdict.ts";
import { rulingOf } from "./class-verdict.ts";
import { pause } from "./phase-run.ts";
import type { Session } from "./session.ts";

/** Tries of a request that has not reached the server. */
const TRIES = 3;

/**
 * Asks every functional check once, side by side. Such a request may write, so it is sent again only when it is certain
 * that it has not been sent: the connection was never ready. Returns the ruling of the worst critical failure.
 */
export async function smoke(session: Session, until: number): Promise<Ruling | "cancelled" | undefined> {
  const checks = session.plan.checks.filter(({ mode }) => mode === "smoke");
  if (checks.length === 0) return undefined;
  session.enter("smoke");
  const rulings = await Promise.all(checks.map((check) => askOnce(session, check, until)));
  if (session.ports.signal.aborted) return "cancelled";
  return worstRuling(rulings.filter((ruling) => ruling !== undefined));
}

async function askOnce(session: Session, check: Check, until: number): Promise<Ruling | undefined> {
  const { signal, clock } = session.ports;
  let sample: Sample | undefined;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    sample = await session.take(check, "smoke", until, signal);
    if (sample === undefined || sample.sent) break;
    if (tries < TRIES && !(await pause(clock, session.plan.timings.interval, signal))) break;
  }
  return check.critical ? judgeSmoke(check, sample) : undefined;
}

/** The ruling on a functional check; undefined when it passed. */
export function judgeSmoke(check: Check, sample: Sample | undefined): Ruling | undefined {
  if (sample?.class === "pass") return undefined;
  if (sample !== undefined) return rulingOf(check.name, sample, "as a functional check");
  const message = `${check.name}: there was no time for the functional check`;
  return { verdict: "inconclusive", reason: "no-data", message, check: check.name };
}
