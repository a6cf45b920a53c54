import type { Conclusion } from "@slipway/core";
import {
  type ApplyResult,
  type Inspection,
  type Lock,
  type MigrationFailure,
  type PhasePlan,
  compatibilityOf,
} from "@slipway/database";

import type { Work } from "./apply.ts";
import { type Proof, proveAfter, withTimes } from "./follow.ts";
import { annotateFailure } from "./report.ts";
import { summarise } from "./summary.ts";
import { stateOf } from "./tell.ts";

/** How a run ended, and under which lock. */
export interface Outcome extends Proof {
  readonly lock: Lock;
}

/** Reads the history again: what it does not prove did not happen. */
export async function conclude(work: Work, outcome: Outcome): Promise<Conclusion> {
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
  const proven = { ...result, applied: withTimes(applied, after?.history.rows ?? []) };
  if (after !== undefined)
    ports.outputs.set({
      applied: proven.applied,
      pending: plan.run.filter(({ migration }) => after.comparison.pending.includes(migration)).map(idOf),
      "version-after": after.version,
      state: stateAfter(after, failure),
    });
  tellAfter(work, { ...outcome, result: proven }, after?.version);
  if (cancelled === true)
    return { ok: false, message: `cancelled after ${applied.length} of ${plan.run.length} migrations` };
  await lock.verify();
  if (failure === undefined) return { ok: true };
  const place = failure.line === undefined ? failure.file : `${failure.file}:${failure.line}`;
  return { ok: false, message: `${place}: ${failure.message}`, hint: hintFor(work, failure) };
}

function tellAfter(
  { ports, engine, connection }: Work,
  { inspection, plan, result }: Outcome,
  after: string | undefined,
): void {
  const findings = plan.run.flatMap((one) => one.findings);
  const before = inspection.version;
  const server = connection.server.describe;
  const now = after === undefined || after === "" ? "" : `; now at ${after}`;
  ports.log.info(
    `${result.applied.length === 0 ? "nothing was" : `${result.applied.length} migrations were`} applied${now}`,
  );
  ports.summary.append(
    summarise({ server, engine: engine.name, plan, findings, before, after: after ?? before, result }),
  );
}

function idOf({ migration }: PhasePlan["run"][number]): string {
  return migration.id;
}

/** A history without an open row does not tell what a failure of unknown effect left. */
function stateAfter(after: Pick<Inspection, "comparison" | "pending">, failure: ApplyResult["failure"]) {
  const state = stateOf(after);
  return failure?.effect === "unknown" && state !== "dirty" ? "unknown" : state;
}

/**
 * What is in the database now: the applied, and a failed one of which something may be left. Several files travel in one
 * message, so that after a loss of the connection each that is not known to be done may be.
 */
function ranOf(plan: PhasePlan, { applied, failure }: ApplyResult) {
  if (failure?.effect === "unknown") return plan.run;
  const left = failure?.effect === "partial" ? failure.id : undefined;
  const present = new Set([...applied.map(({ id }) => id), ...(left === undefined ? [] : [left])]);
  return plan.run.filter(({ migration }) => present.has(migration.id));
}

function hintFor({ engine }: Work, { effect, code }: MigrationFailure): string {
  // The codes of a table that is there already: PostgreSQL's, MariaDB's and MySQL's.
  const isThere = code === "42P07" || code === "ER_TABLE_EXISTS_ERROR";
  if (engine.name === "sql" && isThere)
    return 'If this database was made before its history, say once with mode: resolve what is there: "<migration>: applied".';
  if (effect === "rolled-back" || effect === "none")
    return "Nothing of this migration is left. Mend the file and run again.";
  if (effect === "partial")
    return "The statements before it are done. See failure and the summary, then use mode: resolve.";
  return "Look at the database before the next run.";
}
