import type { Conclusion } from "@slipway/core";
import type { Move, RollbackPlan } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "./job.ts";
import type { Result } from "./outputs.ts";
import { nameOf, originOf } from "./record.ts";
import { liveOutputs, wayOutputs } from "./results.ts";
import { type TargetRow, summarise } from "./summary.ts";

type Refused = Extract<RollbackPlan, { readonly kind: "refusal" }>;
type Planned = Exclude<RollbackPlan, { readonly kind: "refusal" }>;

/** The result that a refusal has. */
function resultOf(code: Refused["code"]): Result {
  if (code === "blocked-schema") return "blocked-schema";
  if (code === "verdict") return "noop";
  const without: readonly Refused["code"][] = [
    "no-candidate",
    "no-records",
    "unknown-release",
    "not-good",
    "artifact-gone",
  ];
  return without.includes(code) ? "no-candidate" : "failed";
}

/** Nothing is done: says why, and shows what there would have been. */
export function refuse(
  plan: Refused,
  { environment, reason }: Inputs,
  duration: number,
  ports: RollbackPorts,
): Conclusion {
  const { code, message, hint, candidates } = plan;
  const result = resultOf(code);
  const live = { rows: plan.live, behind: undefined };
  ports.outputs.set({
    result,
    reason: code,
    message,
    verified: false,
    ...liveOutputs(live),
    "duration-ms": duration,
  });
  const nothing = { targets: [], notUndone: [], notes: [], live, verified: "nothing was changed" };
  ports.summary.append(summarise({ environment, result, message, hint, reason, candidates, duration, ...nothing }));
  return { ok: false, message: `${environment}: ${message}`, hint };
}

/** A dry run: what would be done, and why. */
export function showPlan(
  plan: Planned,
  { environment, reason }: Inputs,
  duration: number,
  ports: RollbackPorts,
): Conclusion {
  const { moves, candidates, notes, kind } = plan;
  const live = { rows: plan.live, behind: undefined };
  const rows = moves.map(rowOf);
  const message = kind === "noop" ? "nothing would be changed: it is live already" : "nothing was changed";
  ports.outputs.set({
    result: "dry-run",
    reason: "ok",
    message,
    verified: false,
    ...wayOutputs(moves, moves),
    ...liveOutputs(live),
    "duration-ms": duration,
  });
  const restore = plan.schema.restore === undefined ? [] : [`the backup ${plan.schema.restore.path} would be restored`];
  const rest = { live, candidates, notes: [...notes, ...restore], notUndone: [], hint: undefined, verified: "dry run" };
  ports.summary.append(
    summarise({ environment, result: "dry-run", message, reason, targets: rows, duration, ...rest }),
  );
  for (const { target, from, to, result } of rows) ports.log.info(`${target}: ${result}, from ${from} to ${to}`);
  ports.log.notice(`dry run: ${message}`);
  return { ok: true };
}

function rowOf(move: Move): TargetRow {
  return {
    target: move.target,
    from: originOf(move),
    to: nameOf(move.to),
    result: move.from.already ? "would stay" : "would go back",
    reason: move.quarantine ? "what is undone would be quarantined" : "",
  };
}
