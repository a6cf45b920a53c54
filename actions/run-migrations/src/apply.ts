import type { Conclusion } from "@slipway/core";
import { type Engine, type Inspection, type Lock, type PhasePlan, inspect, planPhase } from "@slipway/database";

import { backUpFirst } from "./backup.ts";
import { conclude } from "./conclude.ts";
import { runAll } from "./follow.ts";
import type { Inputs, MigrationPorts } from "./job.ts";
import { type Refusal, refusePlan, refuseRehearsal, refuseState } from "./refuse.ts";
import { warnOfDifferences } from "./rehearsal-shape.ts";
import { type Rehearsal, rehearse } from "./rehearse.ts";
import { annotateFindings } from "./report.ts";
import type { Session } from "./session.ts";
import { tellState } from "./tell.ts";

/** Everything a run works with. */
export interface Work extends Session {
  readonly inputs: Inputs;
  readonly ports: MigrationPorts;
  readonly engine: Engine;
}

/** Reads, refuses or runs, and proves the result from the history. With `mode: rehearse` it ends before it runs. */
export async function apply(work: Work, lock: Lock): Promise<Conclusion> {
  const { inputs, ports, engine, connection } = work;
  const inspection = await inspect(engine, connection);
  const rules = { phase: inputs.phase, allowDestructive: inputs["allow-destructive"], selective: engine.selective };
  const plan = planPhase(inspection.pending, rules);
  tellState(work, inspection, plan);
  annotateFindings(
    plan.run.flatMap((one) => one.findings),
    ports,
  );
  const running = new Set(plan.run.map(({ migration }) => migration));
  const prepared = { inspection, plan, chosen: inspection.pending.filter(({ migration }) => running.has(migration)) };
  const refusal = await refusalFor(work, prepared);
  if (refusal !== undefined) return refuse(refusal, ports);
  const backup = await backUpIfWanted(work, prepared);
  const rehearsal =
    backup !== undefined && isRehearsed(work.inputs, plan) ? await rehearse(work, prepared, backup) : undefined;
  if (rehearsal?.conclusion.ok === false) return rehearsal.conclusion;
  if (inputs.mode === "rehearse") return withoutRehearsal(rehearsal, ports);
  const result = await runAll(work, prepared.chosen);
  if (rehearsal !== undefined && result.failure === undefined) await warnOfDifferences(work, rehearsal.shape);
  return conclude(work, { inspection, plan, result, lock });
}

/** What is pending, and what of it is to run. */
export interface Prepared {
  readonly inspection: Inspection;
  readonly plan: PhasePlan;
  readonly chosen: Inspection["pending"];
}

async function refusalFor(work: Work, { inspection, plan, chosen }: Prepared): Promise<Refusal | undefined> {
  const { inputs, engine, connection } = work;
  const strictness = { drift: inputs.drift, outOfOrder: inputs["out-of-order"] };
  const refusal = refuseState(exempt(inspection, inputs), engine, strictness) ?? refusePlan(plan, engine);
  if (refusal !== undefined || !isRehearsed(inputs, plan)) return refusal;
  return refuseRehearsal(chosen, connection);
}

function isRehearsed({ mode, rehearse: wanted }: Inputs, { run }: PhasePlan): boolean {
  return (wanted || mode === "rehearse") && run.length > 0;
}

/** @returns where the backup is, if there is one */
async function backUpIfWanted(work: Work, { inspection, plan }: Prepared): Promise<string | undefined> {
  const { inputs, ports } = work;
  const isPending = plan.run.length > 0;
  if (inputs.backup === "required" || (isPending && (inputs.backup === "auto" || inputs.mode === "rehearse")))
    return backUpFirst(work, inspection.version);
  if (isPending) ports.log.warning("no backup is taken: backup is off");
  return undefined;
}

function withoutRehearsal(rehearsal: Rehearsal | undefined, { log }: MigrationPorts): Conclusion {
  if (rehearsal === undefined) log.info("nothing is pending, so there is nothing to rehearse");
  return { ok: true };
}

/** What was held in the expand phase is late by intention when the contract phase runs it. */
function exempt(inspection: Inspection, { phase }: Inputs): Inspection {
  if (phase !== "contract") return inspection;
  return { ...inspection, comparison: { ...inspection.comparison, outOfOrder: [] } };
}

function refuse({ message, hint, files }: Refusal, ports: MigrationPorts): Conclusion {
  for (const file of files) ports.log.error(message, typeof file === "string" ? { file } : file);
  ports.summary.append(`### Migrations refused\n\nNothing was run: ${message}\n`);
  return { ok: false, message: `Nothing was run: ${message}`, hint };
}
