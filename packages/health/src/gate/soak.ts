import type { Check } from "../check/check.ts";
import type { Sample } from "../sample.ts";
import { type Ruling, worstRuling } from "../verdict.ts";
import { PhaseRun, pause } from "./phase-run.ts";
import type { Session } from "./session.ts";
import { soakBreach } from "./soak-ruling.ts";

/** How a soak ended: watched to its end, an old version came back, with a ruling, or because the job was cancelled. */
export type SoakEnd = "complete" | "stale" | "cancelled" | Ruling;

/** Requests of one check that may be under way at once; a server that hangs must not collect them without end. */
const MOST_IN_FLIGHT = 10;

/** How many samples a soak of this length has. */
export function plannedSamples(length: number, interval: number): number {
  return Math.max(1, Math.floor(length / interval));
}

/**
 * Watches the converged release at a fixed rate. Samples are sent by the schedule, whether the one before has ended or
 * not: waiting for slow answers would ask less often just when the service is slow, and so hide it.
 */
export async function soak(session: Session, planned: number): Promise<SoakEnd> {
  const phase = new PhaseRun<SoakEnd>(session.plan.timings.deadline, session.ports.signal);
  const watch = new Watch(session, phase, planned);
  await Promise.all(session.polled.map((check) => watch.run(check)));
  phase.dispose();
  if (session.ports.signal.aborted) return "cancelled";
  return phase.result ?? "complete";
}

class Watch {
  readonly #session: Session;
  readonly #phase: PhaseRun<SoakEnd>;
  readonly #planned: number;
  readonly #already: number;
  readonly #begun: number;

  constructor(session: Session, phase: PhaseRun<SoakEnd>, planned: number) {
    this.#session = session;
    this.#phase = phase;
    this.#planned = planned;
    this.#already = Math.max(0, ...session.tracesIn("soak").map(({ samples }) => samples.length));
    this.#begun = session.now;
  }

  async run(check: Check): Promise<void> {
    const inFlight = new Set<Promise<Sample | undefined>>();
    let quietUntil = 0;
    for (let tick = 1; tick <= this.#planned; tick += 1) {
      if (inFlight.size >= MOST_IN_FLIGHT) await Promise.race(inFlight);
      if (!(await this.#waitFor(tick))) break;
      if (this.#session.now < quietUntil) continue;
      const sampled = this.#sample(check);
      inFlight.add(sampled);
      const onEnd = (retryAfter: number): void => {
        quietUntil = Math.max(quietUntil, this.#session.now + retryAfter);
        inFlight.delete(sampled);
      };
      void sampled.then((sample) => onEnd(sample?.retryAfter ?? 0));
    }
    await Promise.all(inFlight);
  }

  async #waitFor(tick: number): Promise<boolean> {
    const { ports, plan, now } = this.#session;
    const at = Math.min(this.#begun + tick * plan.timings.soakInterval, this.#phase.until);
    return (await pause(ports.clock, at - now, this.#phase.signal)) && this.#session.now < this.#phase.until;
  }

  async #sample(check: Check): Promise<Sample | undefined> {
    const sample = await this.#session.take(check, "soak", this.#phase.until, this.#phase.signal);
    if (sample !== undefined && check.critical) this.#settle(sample);
    return sample;
  }

  #settle(sample: Sample): void {
    if (sample.class === "stale") return this.#phase.end("stale");
    const rulings = this.#session
      .tracesIn("soak")
      .filter(({ check }) => check.critical)
      .flatMap((trace) => soakBreach(trace, this.#session.plan.budgets, this.#already + this.#planned) ?? []);
    const worst = worstRuling(rulings);
    if (worst !== undefined) this.#phase.end(worst);
  }
}
