import {
  type AppliedMigration,
  type ApplyResult,
  type Inspection,
  type PendingMigration,
  type PhasePlan,
  inspectAgain,
} from "@slipway/database";

import type { Work } from "./apply.ts";

/** Runs migrations in a group of the log, with a line for each. @param title in front of the engine's name */
export async function runAll(
  { ports, engine, connection }: Work,
  pending: readonly PendingMigration[],
  title = "",
): Promise<ApplyResult> {
  if (pending.length === 0) return { applied: [] };
  return ports.log.group(`${title}${engine.name}: ${pending.length} migrations`, () =>
    engine.apply(connection, pending, {
      signal: ports.signal,
      onStart: (some) => ports.log.info(some.map(({ name }) => `running ${name}`).join("\n")),
      onApplied: (some) => {
        if (some.length > 0) ports.log.info(some.map(appliedLine).join("\n"));
      },
    }),
  );
}

function appliedLine({ id, milliseconds }: AppliedMigration): string {
  return `applied ${id}${milliseconds === undefined ? "" : ` in ${milliseconds} ms`}`;
}

/** What a run was for, and what it says of itself. */
export interface Proof {
  readonly inspection: Inspection;
  readonly plan: PhasePlan;
  readonly result: ApplyResult;
}

/**
 * Reads the history again: it must have every migration that was to run.
 *
 * @throws Error when nothing failed and the history lacks one all the same
 */
export async function proveAfter(
  { engine, connection }: Pick<Work, "engine" | "connection">,
  { inspection, plan, result }: Proof,
): Promise<Inspection> {
  const after = await inspectAgain(engine, connection, inspection);
  const left = new Set(after.comparison.pending);
  const missing = plan.run.filter(({ migration }) => left.has(migration));
  if (result.failure === undefined && result.cancelled !== true && missing.length > 0)
    throw new Error(`the history does not have ${missing.map(({ migration }) => migration.id).join(", ")} after all`);
  return after;
}

/** Times that only the history knows. */
export function withTimes(
  applied: readonly AppliedMigration[],
  rows: Inspection["history"]["rows"],
): AppliedMigration[] {
  const times = new Map(rows.map(({ id, milliseconds }) => [id, milliseconds]));
  return applied.map((one) => {
    const milliseconds = one.milliseconds ?? times.get(one.id);
    return milliseconds === undefined ? one : { ...one, milliseconds };
  });
}
