import type { Conclusion } from "@slipway/core";
import type { GateResult } from "@slipway/health";
import { isWell } from "@slipway/health";
import type { RollbackPlan } from "@slipway/releases";

import type { Ended } from "./execute.ts";
import type { Inputs, RollbackPorts } from "./job.ts";
import { type Live, isBack } from "./live.ts";
import { notUndone } from "./not-undone.ts";
import type { Result } from "./outputs.ts";
import { nameOf } from "./record.ts";
import { liveOutputs, targetOutput, wayOutputs } from "./results.ts";
import { summarise } from "./summary.ts";
import type { ReleaseTarget } from "./targets/target.ts";

/** Everything that is known at the end. */
export interface Done {
  readonly inputs: Inputs;
  readonly plan: Exclude<RollbackPlan, { readonly kind: "refusal" }>;
  readonly ended: readonly Ended[];
  /** What the verification found; `undefined` when nothing was asked. */
  readonly gate: GateResult | undefined;
  /** Where what the database had is kept, when a backup was restored. */
  readonly kept: string | undefined;
  readonly targets: readonly ReleaseTarget[];
  readonly live: Live;
  /** In milliseconds. */
  readonly duration: number;
}

interface Ruling {
  readonly result: Result;
  readonly reason: string;
  readonly message: string;
}

/** Sets the outputs, writes the summary, and says how the step ends. */
export function conclude(done: Done, ports: RollbackPorts): Conclusion {
  const { inputs, plan, ended, gate, kept, targets, live, duration } = done;
  const ruling = rule(done, ports.signal.aborted);
  const left = notUndone(plan, targets, kept);
  ports.outputs.set({
    ...ruling,
    ...wayOutputs(
      ended.map(({ move }) => move),
      ended.filter(isBack).map(({ move }) => move),
    ),
    ...liveOutputs(live),
    verified: gate !== undefined && isWell(gate.ruling.verdict),
    ...(gate === undefined ? {} : { verdict: gate.ruling.verdict }),
    targets: targetOutput(ended),
    "not-undone": [...left],
    "duration-ms": duration,
  });
  const hint = hintFor(ruling, inputs);
  const verified = gate === undefined ? NOT_ASKED : `${gate.ruling.verdict}: ${gate.ruling.message}`;
  const { environment, reason } = inputs;
  const parts = { environment, reason, notUndone: left, notes: plan.notes, candidates: plan.candidates, duration };
  const { result, message } = ruling;
  ports.summary.append(summarise({ ...parts, live, result, message, hint, verified, targets: targetOutput(ended) }));
  return end(ruling, hint, done, ports);
}

const NOT_ASKED = "by the platform only: no url and no checks were given, or verify is false";

function rule({ plan, ended, gate }: Done, cancelled: boolean): Ruling {
  const back = ended.filter(isBack);
  const lost = ended.find(({ result }) => result === "failed" || result === "not-tried");
  const why = lost === undefined ? "" : `${lost.move.target}: ${lost.reason}`;
  if (cancelled)
    return {
      result: back.length > 0 && lost !== undefined ? "partial" : "failed",
      reason: "cancelled",
      message: `the job was cancelled${why === "" ? " before the end was known" : `; ${why}`}`,
    };
  if (lost !== undefined)
    return { result: back.length > 0 ? "partial" : "failed", reason: "not-proven", message: `not all is back: ${why}` };
  const names = ended.map(({ move }) => `${move.target} ${nameOf(move.to)}`).join(", ");
  if (gate !== undefined && !isWell(gate.ruling.verdict))
    return {
      result: "failed",
      reason: "unverified",
      message: `${names} is live, and not well: ${gate.ruling.verdict}, ${gate.ruling.message}`,
    };
  if (plan.kind === "noop") return { result: "noop", reason: "ok", message: `${names} was live already` };
  return { result: "rolled-back", reason: "ok", message: `${names} is live again` };
}

function hintFor({ result, reason }: Ruling, { mode }: Inputs): string | undefined {
  if (reason === "unverified") return "No second attempt is made: look at what is live, and deploy what mends it.";
  if (result === "partial" || result === "failed") return "Run it again: it goes on from what is live.";
  return mode === "auto"
    ? "The release that was undone has failed: mend it, and deploy the commit that does."
    : undefined;
}

function end(
  { result, message }: Ruling,
  hint: string | undefined,
  { inputs, ended }: Done,
  { log }: RollbackPorts,
): Conclusion {
  const text = `${inputs.environment}: ${message}`;
  const failed = { ok: false, message: text, ...(hint === undefined ? {} : { hint }) } as const;
  if (result === "partial" || result === "failed") return failed;
  if (ended.some(({ record, result: how }) => record === undefined && how === "restored"))
    log.warning("the rollback is in no record: the next one takes what was undone for live");
  if (inputs.mode === "auto" && inputs["fail-after-rollback"]) return failed;
  log.notice(text);
  return { ok: true };
}
