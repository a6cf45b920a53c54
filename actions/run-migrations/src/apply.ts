import type { Conclusion } from "@slipway/core";
import {
  type ApplyResult,
  type Engine,
  type Inspection,
  type Lock,
  type PhasePlan,
  type PendingMigration,
  compatibilityOf,
  inspect,
  inspectAgain,
  planPhase,
} from "@slipway/database";

import { backUpFirst } from "./backup.ts";
import type { Inputs, MigrationPorts } from "./job.ts";
import { type Refusal, refusePlan, refuseState } from "./refuse.ts";
import { annotateFailure, annotateFindings } from "./report.ts";
import type { Session } from "./session.ts";
import { summarise } from "./summary.ts";
import { stateOf, tellState } from "./tell.ts";

/** Everything a run works with. */
export interface Work extends Session {
  readonly inputs: Inputs;
  readonly ports: MigrationPorts;
  readonly engine: Engine;
}

/** Reads, refuses or runs, and proves the result from the history. */
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
  const strictness = { drift: inputs.drift, outOfOrder: inputs["out-of-order"] };
  const refusal = refuseState(exempt(inspection, inputs), engine, strictness) ?? refusePlan(plan, engine);
  if (refusal !== undefined) return refuse(refusal, ports);
  if (inputs.backup === "required" || (inputs.backup === "auto" && plan.run.length > 0))
    await backUpFirst(work, inspection.version);
  else if (plan.run.length > 0) ports.log.warning("no backup is taken: backup is off");
  const running = new Set(plan.run.map(({ migration }) => migration));
  const chosen = inspection.pending.filter(({ migration }) => running.has(migration));
  const result = await runAll(work, chosen);
  return conclude(work, { inspection, plan, result, lock });
}

/** What was held in the expand phase is late by intention when the contract phase runs it. */
function exempt(inspection: Inspection, { phase }: Inputs): Inspection {
  if (phase !== "contract") return inspection;
  return { ...inspection, comparison: { ...inspection.comparison, outOfOrder: [] } };
}

function refuse({ message, hint, files }: Refusal, ports: MigrationPorts): Conclusion {
  for (const file of files) ports.log.error(message, { file });
  ports.summary.append(`### Migrations refused\n\nNothing was run: ${message}\n`);
  return { ok: false, message: `Nothing was run: ${message}`, hint };
}

async function runAll({ ports, engine, connection }: Work, pending: readonly PendingMigration[]): Promise<ApplyResult> {
  if (pending.length === 0) return { applied: [] };
  return ports.log.group(`${engine.name}: ${pending.length} migrations`, () =>
    engine.apply(connection, pending, {
      signal: ports.signal,
      onStart: ({ name }) => ports.log.info(`running ${name}`),
      onApplied: ({ id, milliseconds }) =>
        ports.log.info(`applied ${id}${milliseconds === undefined ? "" : ` in ${milliseconds} ms`}`),
    }),
  );
}

interface Outcome {
  readonly inspection: Inspection;
  readonly plan: PhasePlan;
  readonly result: ApplyResult;
  readonly lock: Lock;
}

/** Reads the history again: what it does not prove did not happen. */
async function conclude(work: Work, outcome: Outcome): Promise<Conclusion> {
  const { ports } = work;
  const { plan, result, lock } = outcome;
  const { applied, failure, cancelled } = result;
  ports.outputs.set({ applied: [...applied], compatibility: compatibilityOf(ranOf(plan, result)) });
  if (failure !== undefined) {
    annotateFailure(failure, ports);
    ports.outputs.set({ failure: { ...failure, leftovers: [...failure.leftovers] }, state: "unknown" });
  }
  // After a cancellation every second counts, and the history says the same to the next run.
  const after = cancelled === true ? undefined : await proveAfter(work, outcome);
  if (after !== undefined)
    ports.outputs.set({
      "version-after": after.version,
      state: stateAfter(after, failure),
    });
  tellAfter(work, outcome, after?.version);
  if (cancelled === true)
    return { ok: false, message: `cancelled after ${applied.length} of ${plan.run.length} migrations` };
  await lock.verify();
  if (failure === undefined) return { ok: true };
  const place = failure.line === undefined ? failure.file : `${failure.file}:${failure.line}`;
  return { ok: false, message: `${place}: ${failure.message}`, hint: hintFor(failure.effect) };
}

function tellAfter(
  { ports, engine, connection }: Work,
  { inspection, plan, result }: Outcome,
  after: string | undefined,
): void {
  const findings = plan.run.flatMap((one) => one.findings);
  const before = inspection.version;
  const server = connection.server.describe;
  ports.summary.append(
    summarise({ server, engine: engine.name, plan, findings, before, after: after ?? before, result }),
  );
}

/** A history without an open row does not tell what a failure of unknown effect left. */
function stateAfter(after: Pick<Inspection, "comparison" | "pending">, failure: ApplyResult["failure"]) {
  const state = stateOf(after);
  return failure?.effect === "unknown" && state !== "dirty" ? "unknown" : state;
}

async function proveAfter({ engine, connection }: Work, { inspection, plan, result }: Outcome): Promise<Inspection> {
  const after = await inspectAgain(engine, connection, inspection);
  const left = new Set(after.comparison.pending);
  const missing = plan.run.filter(({ migration }) => left.has(migration));
  if (result.failure === undefined && missing.length > 0)
    throw new Error(`the history does not have ${missing.map(({ migration }) => migration.id).join(", ")} after all`);
  return after;
}

/** What is in the database now: the applied, and a failed one of which something may be left. */
function ranOf(plan: PhasePlan, { applied, failure }: ApplyResult) {
  const left = failure?.effect === "partial" || failure?.effect === "unknown" ? failure.id : undefined;
  const present = new Set([...applied.map(({ id }) => id), ...(left === undefined ? [] : [left])]);
  return plan.run.filter(({ migration }) => present.has(migration.id));
}

function hintFor(effect: string): string {
  if (effect === "rolled-back" || effect === "none")
    return "Nothing of this migration is left. Mend the file and run again.";
  if (effect === "partial")
    return "The statements before it are done. See failure and the summary, then use mode: resolve.";
  return "Look at the database before the next run.";
}
