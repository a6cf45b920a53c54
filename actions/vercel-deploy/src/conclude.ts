import type { Conclusion } from "@slipway/core";
import type { Staged, VercelLive, VercelPlan } from "@slipway/platforms/vercel";
import { type Book, type OwnState, describeResult } from "@slipway/releases";

import { addressesOf } from "./addresses.ts";
import type { VercelPorts } from "./job.ts";
import type { Outcome } from "./outcome.ts";
import { summarise } from "./summary.ts";

/** Everything that is known at the end. */
export interface Ending {
  readonly plan: VercelPlan;
  /** What was live before. */
  readonly live: VercelLive;
  readonly staged: Staged | undefined;
  readonly outcome: Outcome;
  readonly autoAssign: VercelLive["autoAssign"];
  /** In milliseconds. */
  readonly duration: number;
  readonly book: Book;
  /** The record's deployment. */
  readonly record: number | undefined;
}

/**
 * Sets the outputs, closes the record, writes the summary. The record says `success` when the deployment was proven: a
 * health gate that comes later and finds the release bad adds a `failure` to the same record (`github-deployment-id`).
 */
export async function conclude(ending: Ending, ports: VercelPorts): Promise<Conclusion> {
  const { live, outcome, staged, autoAssign, duration, book, record } = ending;
  const { result, reason, hint, ok } = outcome;
  ports.outputs.set({
    result,
    "duration-ms": duration,
    ...(autoAssign === "unknown" ? {} : { "auto-assign": autoAssign }),
    ...addresses(ending),
  });
  ports.summary.append(summarise(ending));
  const url = staged?.created.deployment.url;
  await book.note(record, stateOf(outcome), {
    description: describe(ending),
    logUrl: ports.context.runUrl,
    ...(url === undefined ? {} : { environmentUrl: url }),
  });
  const message = `${live.name}: ${result}: ${reason}`;
  if (ok && result === "rolling") ports.log.warning(`${message}; it is not yet live for everybody`);
  else if (ok) ports.log.info(message);
  if (ok) return { ok };
  return hint === undefined ? { ok: false, message } : { ok: false, message, hint };
}

function addresses({ outcome }: Ending) {
  if (outcome.attempt === undefined) return {};
  const all = addressesOf(outcome);
  const isLive = outcome.result === "promoted" && all[0] !== undefined;
  return { "alias-urls": [...all], ...(isLive ? { "production-url": all[0] } : {}) };
}

function stateOf({ result }: Outcome): OwnState {
  if (result === "promoted" || result === "ready") return "success";
  // Closed, and neither proven good nor bad: it is not live for everybody.
  if (result === "staged" || result === "rolling") return "inactive";
  return result === "interrupted" ? "error" : "failure";
}

function describe({ live, staged, outcome: { result, live: after } }: Ending): string {
  return describeResult(result, {
    dpl: staged?.created.deployment.id,
    was: live.production?.id,
    live: after?.production?.id,
  });
}
