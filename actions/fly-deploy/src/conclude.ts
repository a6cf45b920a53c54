import type { Conclusion } from "@slipway/core";
import { type FlyLive, type FlyPlan, type FlyProof, adviceFor } from "@slipway/platforms/fly";
import { type Book, type OwnState, describeResult } from "@slipway/releases";

import type { FlyPorts } from "./job.ts";
import type { Outcome } from "./outcome.ts";
import { checksOf, shortDigest, summarise } from "./summary.ts";

/** Everything that is known at the end. */
export interface Ending {
  readonly plan: FlyPlan;
  readonly live: FlyLive;
  readonly outcome: Outcome;
  readonly url: string | undefined;
  readonly duration: number;
  readonly book: Book;
  /** The record's deployment. */
  readonly record: number | undefined;
}

/**
 * Sets the outputs, closes the record, writes the summary. The record says `success` when every machine was proven: a
 * health gate that comes later and finds the release bad adds a `failure` to the same deployment (`deployment-id`), which
 * takes the success back.
 */
export async function conclude(ending: Ending, ports: FlyPorts): Promise<Conclusion> {
  const { plan, live, outcome, url, duration, book, record } = ending;
  const { result, reason, proof } = outcome;
  const advice = adviceOn(ending);
  ports.outputs.set({ result, "duration-ms": duration, ...(proof === undefined ? {} : provenOutputs(proof)) });
  ports.summary.append(summarise({ plan, live, outcome, advice, url, duration }));
  await book.note(record, stateOf(outcome), {
    description: describe(ending),
    logUrl: ports.context.runUrl,
    ...(url === undefined ? {} : { environmentUrl: url }),
  });
  if (result === "deployed" || result === "unchanged") {
    if (outcome.attempt !== undefined && outcome.attempt.exit !== "success")
      ports.log.warning(`flyctl ended with ${outcome.attempt.exitCode ?? "a signal"}, but Fly has the whole release`);
    ports.log.info(`${result}: ${reason}`);
    return { ok: true };
  }
  const message = `${plan.app}: ${result}: ${reason}`;
  return advice === undefined ? { ok: false, message } : { ok: false, message, hint: advice };
}

/** What to do next, and what a failed release has left behind. */
function adviceOn({ plan, outcome: { result, hint } }: Ending): string | undefined {
  const advice = hint ?? adviceFor(result, plan.app);
  if (advice === undefined || Object.keys(plan.secrets).length === 0) return advice;
  return `${advice} The new secrets may be set already: they come with the app's next release.`;
}

function provenOutputs({ release, digest, machines }: FlyProof) {
  // Only what a machine really has: a release that Fly reverted has an image too.
  const holder = machines.find(({ condition }) => !["old", "moving", "unreachable"].includes(condition));
  return {
    ...(release === undefined ? {} : { "release-version": release.version }),
    ...(holder?.image === undefined ? {} : { image: holder.image }),
    ...(holder === undefined || digest === undefined ? {} : { digest }),
    machines: machines.map((machine) => ({
      id: machine.id,
      region: machine.region,
      state: machine.state,
      ...(machine.digest === undefined ? {} : { digest: machine.digest }),
      ...(machine.release === undefined ? {} : { release: machine.release }),
      checks: checksOf(machine),
      condition: machine.condition,
    })),
  };
}

function stateOf({ result }: Outcome): OwnState {
  if (result === "deployed" || result === "unchanged") return "success";
  return result === "interrupted" ? "error" : "failure";
}

function describe({ live, outcome: { result, proof } }: Ending): string {
  const proven = proof?.machines.filter(({ condition }) => condition === "proven").length;
  return describeResult(result, {
    rel: proof?.release === undefined ? undefined : `v${proof.release.version}`,
    was: live.current === undefined ? undefined : `v${live.current.version}`,
    machines: proof === undefined ? undefined : `${proven ?? 0}/${proof.machines.length}`,
    digest: proof?.digest === undefined ? undefined : shortDigest(proof.digest),
  });
}
