import type { Sample } from "../sample.ts";
import { type Ruling, worstRuling } from "../verdict.ts";
import { burst } from "./burst.ts";
import { certificateRuling } from "./certificate-ruling.ts";
import { rulingOf } from "./class-verdict.ts";
import { converge } from "./converge.ts";
import { latencyRuling } from "./latency-ruling.ts";
import { metricsRulings } from "./metrics-ruling.ts";
import { measuredLatencies } from "./measurement.ts";
import { pause } from "./phase-run.ts";
import type { GatePlan } from "./plan.ts";
import type { DecidingPhase, GateResult } from "./result.ts";
import { adviseRollback } from "./rollback-advice.ts";
import { type GatePorts, Session } from "./session.ts";
import { judgeSmoke, smoke } from "./smoke.ts";
import { plannedSamples, soak } from "./soak.ts";
import { soakRuling } from "./soak-ruling.ts";
import { type Trace, streak } from "./trace.ts";

/**
 * Watches a release until it can be judged: delay, converge, soak, verdict, all before one deadline. It never rejects
 * for what a service does; a cancelled signal yields the verdict `cancelled`.
 */
export async function runGate(plan: GatePlan, ports: GatePorts): Promise<GateResult> {
  const beganAt = ports.clock.date();
  const session = new Session(plan, ports);
  const course = new Course(session);
  const ruling = await course.run();
  const traces = session.traces();
  return {
    plan,
    ruling,
    shouldRollback: adviseRollback(ruling, traces),
    traces,
    phase: course.phase,
    round: session.round,
    timeToHealthy: course.timeToHealthy,
    duration: session.now,
    beganAt,
  };
}

/** The way through the phases. */
class Course {
  readonly #session: Session;
  phase: DecidingPhase = "converge";
  timeToHealthy: number | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async run(): Promise<Ruling> {
    const { plan, ports } = this.#session;
    const { initialDelay, convergeTimeout, deadline, soak: soakLength } = plan.timings;
    if (initialDelay > 0) this.#session.enter("delay");
    if (!(await pause(ports.clock, initialDelay, ports.signal))) return CANCELLED;
    // The soak keeps its time: a release that converges late is not watched less.
    const until = Math.min(this.#session.now + convergeTimeout, deadline - soakLength);
    for (;;) {
      const convergence = await converge(this.#session, until);
      if (convergence === "cancelled") return CANCELLED;
      if (convergence !== "converged") return convergence;
      this.timeToHealthy = this.#session.now;
      // Once in the gate's life: a functional check may write, also when the release must converge again.
      const failed = this.#session.round === 1 ? await smoke(this.#session, deadline - soakLength) : undefined;
      if (failed === "cancelled") return CANCELLED;
      if (failed !== undefined) return failed;
      const ruling = await this.#soak();
      if (ruling !== "stale") return ruling;
      // The old version answered once more: the rollout goes on, and the release must converge again.
      if (this.#session.now >= until) return this.#stillMixed();
      this.phase = "converge";
    }
  }

  async #soak(): Promise<Ruling | "stale"> {
    const { timings } = this.#session.plan;
    if (timings.soak === 0) return this.#judgeEnd("converge");
    this.phase = "soak";
    const first = (await this.#burst()) ?? (await this.#watch());
    // Failures that prove nothing yet are worth a second look, if there is time for it.
    const isDoubtful = first !== "stale" && first.verdict === "degraded" && first.reason === "error-rate";
    return isDoubtful && this.#session.now + timings.soakInterval < timings.deadline ? this.#watch() : first;
  }

  /** What ended the burst before the soak; undefined when there is none, or it found nothing. */
  async #burst(): Promise<Ruling | "stale" | undefined> {
    const { burst: planned, timings } = this.#session.plan;
    if (planned === undefined) return undefined;
    const end = await burst(this.#session, planned, timings.deadline - timings.soak);
    if (end === "cancelled") return CANCELLED;
    return end === "complete" ? undefined : end;
  }

  async #watch(): Promise<Ruling | "stale"> {
    const { soak: length, soakInterval } = this.#session.plan.timings;
    this.#session.enter("soak");
    const end = await soak(this.#session, plannedSamples(length, soakInterval));
    if (end === "cancelled") return CANCELLED;
    return end === "complete" ? this.#judgeEnd("soak") : end;
  }

  #judgeEnd(phase: DecidingPhase): Ruling {
    const { round } = this.#session;
    const rulings = this.#session.tracesIn(phase).flatMap((trace) => {
      const all = this.#session.traces().find(({ check }) => check === trace.check) ?? trace;
      return judgeCheck(this.#session.plan, trace, measuredLatencies(all.samples, phase, round), phase);
    });
    return worstRuling([...rulings, ...this.#failedSmoke(), ...this.#certificates()]) ?? HEALTHY;
  }

  #certificates(): readonly Ruling[] {
    const { plan, ports } = this.#session;
    const now = ports.clock.date();
    return this.#session.traces().flatMap((trace) => certificateRuling(trace, plan.budgets.tlsMinDays, now) ?? []);
  }

  /** Functional checks that failed but are not critical. */
  #failedSmoke(): readonly Ruling[] {
    return this.#session
      .traces()
      .filter(({ check }) => check.mode === "smoke")
      .flatMap(({ check, samples }) => judgeSmoke(check, samples.at(-1)) ?? [])
      .map(asDegraded);
  }

  #stillMixed(): Ruling {
    const stale = this.#session
      .tracesIn("soak")
      .flatMap(({ check, samples }) => samples.filter(isStale).map((sample) => ({ check, sample })))
      .at(-1);
    if (stale === undefined) throw new Error("a soak ended as stale without a stale sample");
    const code = stale.sample.code === "version.other" ? "version.mixed" : stale.sample.code;
    return rulingOf(stale.check.name, { ...stale.sample, code }, "after the new version had answered");
  }
}

function judgeCheck(
  plan: GatePlan,
  trace: Trace,
  latencies: readonly number[],
  phase: DecidingPhase,
): readonly Ruling[] {
  const { check } = trace;
  const own = phase === "soak" ? soakRuling(trace, plan.budgets) : convergedRuling(trace, plan);
  const metrics = phase === "soak" ? metricsRulings(trace) : [];
  const rulings = [own, ...metrics, latencyRuling(check.name, latencies, plan.budgets.maxLatencyP95)];
  return rulings
    .filter((ruling) => ruling !== undefined)
    .map((ruling) => (check.critical ? ruling : asDegraded(ruling)));
}

function asDegraded({ reason, message, check }: Ruling): Ruling {
  return { verdict: "degraded", reason, message, check };
}

/** Without a soak, a check that need not pass is judged by its last sample. */
function convergedRuling({ check, samples }: Trace, plan: GatePlan): Ruling | undefined {
  const last = samples.at(-1);
  if (last === undefined || streak(samples) >= Math.min(samples.length, plan.budgets.successThreshold))
    return undefined;
  return rulingOf(check.name, last, "when the others had converged");
}

function isStale(sample: Sample): boolean {
  return sample.class === "stale";
}

const HEALTHY: Ruling = { verdict: "healthy", reason: "ok", message: "all checks passed", check: undefined };

const CANCELLED: Ruling = {
  verdict: "cancelled",
  reason: "cancelled",
  message: "the job was cancelled before the gate could decide",
  check: undefined,
};
