import type { Check } from "../check/check.ts";
import type { Sample } from "../sample.ts";
import { type Ruling, worstRuling } from "../verdict.ts";
import { definitiveRuling, hasConverged, timeoutRuling } from "./converge-ruling.ts";
import { PhaseRun, pause } from "./phase-run.ts";
import type { Session } from "./session.ts";

/** How a converge phase ended: with enough passes in a row, with a ruling, or because the job was cancelled. */
export type Convergence = "converged" | "cancelled" | Ruling;

/**
 * Asks every check again and again until all critical ones have passed often enough in a row. Failures are free, except
 * those that no waiting mends. `until` is in milliseconds of the gate.
 */
export async function converge(session: Session, until: number): Promise<Convergence> {
  session.enter("converge");
  const begun = session.now;
  const phase = new PhaseRun<Convergence>(until, session.ports.signal);
  await Promise.all(session.polled.map((check) => poll(session, check, phase)));
  phase.dispose();
  if (session.ports.signal.aborted) return "cancelled";
  return phase.result ?? ruleTimeout(session, session.now - begun);
}

async function poll(session: Session, check: Check, phase: PhaseRun<Convergence>): Promise<void> {
  const { clock } = session.ports;
  while (!phase.over && session.now < phase.until) {
    const begun = session.now;
    const sample = await session.take(check, "converge", phase.until, phase.signal);
    settle(session, phase);
    const next = Math.max(begun + session.plan.timings.interval, quietUntil(session, sample));
    if (!(await pause(clock, Math.min(next, phase.until) - session.now, phase.signal))) return;
  }
}

/** When a server that asked for quiet may be asked again. */
function quietUntil(session: Session, sample: Sample | undefined): number {
  return session.now + (sample?.retryAfter ?? 0);
}

function settle(session: Session, phase: PhaseRun<Convergence>): void {
  if (phase.over) return;
  const traces = session.tracesIn("converge");
  if (hasConverged(traces, session.plan.budgets)) return phase.end("converged");
  const rulings = traces
    .filter(({ check }) => check.critical)
    .flatMap((trace) => definitiveRuling(trace, session.now) ?? []);
  const worst = worstRuling(rulings);
  if (worst !== undefined) phase.end(worst);
}

function ruleTimeout(session: Session, waited: number): Convergence {
  const rulings = session
    .tracesIn("converge")
    .filter(({ check }) => check.critical)
    .flatMap((trace) => timeoutRuling(trace, session.plan.budgets, waited) ?? []);
  // Each check alone has passed often enough, but never all at the same time.
  return worstRuling(rulings) ?? NEVER_TOGETHER;
}

const NEVER_TOGETHER: Ruling = {
  verdict: "unhealthy",
  reason: "never-together",
  message: "the checks passed, but never all of them at the same time",
  check: undefined,
};
