import type { Check } from "../check/check.ts";
import type { Sample } from "../sample.ts";
import { worstRuling } from "../verdict.ts";
import { type Burst, isBurstable } from "./burst-plan.ts";
import { PhaseRun } from "./phase-run.ts";
import type { Session } from "./session.ts";
import type { SoakEnd } from "./soak.ts";
import { burstBreach } from "./soak-ruling.ts";

/**
 * Asks the converged release many times in a row, one check after the other, so that `concurrency` holds for the whole
 * gate. The samples count as those of the soak. It ends at `until` (milliseconds of the gate) at the latest, and before
 * that with a breach, or when the service throttles it.
 */
export async function burst(session: Session, plan: Burst, until: number): Promise<SoakEnd> {
  session.enter("burst");
  const phase = new PhaseRun<SoakEnd>(until, session.ports.signal);
  const volley = new Volley(session, phase, plan);
  for (const check of session.plan.checks.filter(isBurstable)) await volley.run(check);
  phase.dispose();
  if (session.ports.signal.aborted) return "cancelled";
  return phase.result ?? "complete";
}

class Volley {
  readonly #session: Session;
  readonly #phase: PhaseRun<SoakEnd>;
  readonly #plan: Burst;
  #isThrottled = false;

  constructor(session: Session, phase: PhaseRun<SoakEnd>, plan: Burst) {
    this.#session = session;
    this.#phase = phase;
    this.#plan = plan;
  }

  async run(check: Check): Promise<void> {
    const { requests, concurrency } = this.#plan;
    let left = requests;
    const lane = async (): Promise<void> => {
      while (left > 0 && this.#goesOn()) {
        left -= 1;
        await this.#sample(check);
      }
    };
    await Promise.all(Array.from({ length: Math.min(requests, concurrency) }, lane));
  }

  #goesOn(): boolean {
    return !this.#isThrottled && !this.#phase.over && this.#session.now < this.#phase.until;
  }

  async #sample(check: Check): Promise<void> {
    const sample = await this.#session.take(check, "burst", this.#phase.until, this.#phase.signal);
    // What is under way when the service says that it is too much may end, and counts.
    if (sample?.class === "throttled") this.#isThrottled = true;
    if (sample !== undefined && check.critical) this.#settle(sample);
  }

  #settle(sample: Sample): void {
    if (sample.class === "stale") return this.#phase.end("stale");
    const rulings = this.#session
      .tracesIn("soak")
      .filter(({ check }) => check.critical)
      .flatMap((trace) => burstBreach(trace, this.#session.plan.budgets, this.#plan) ?? []);
    const worst = worstRuling(rulings);
    if (worst !== undefined) this.#phase.end(worst);
  }
}
