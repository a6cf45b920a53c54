import type { Conclusion } from "@slipway/core";
import {
  type ApplyResult,
  type Inspection,
  type RowDifference,
  type Scratch,
  type Shape,
  connect,
  countRows,
  describeAddress,
  differences,
  inspect,
  inspectAgain,
  readShape,
  restoreToScratch,
} from "@slipway/database";

import type { Prepared, Work } from "./apply.ts";
import { chooseEngine } from "./engine.ts";
import { proveAfter, runAll, withTimes } from "./follow.ts";
import { summariseRehearsal } from "./rehearsal-summary.ts";
import { annotateFailure } from "./report.ts";
import { sessionOptions } from "./session.ts";

/** How a rehearsal went. */
export interface Rehearsal {
  readonly conclusion: Conclusion;
  /** The copy's tables afterwards. */
  readonly shape: Shape;
}

/** What was seen in the copy. */
export interface Tried extends Pick<Rehearsal, "shape"> {
  readonly result: ApplyResult;
  /** Tables whose numbers of rows the migrations changed. */
  readonly rows: readonly RowDifference[];
}

/**
 * Restores the backup into a database beside the real one, runs there what would run, proves it from the copy's history,
 * and removes the copy. Throws when there can be no copy, and when the real database has changed meanwhile.
 */
export async function rehearse(work: Work, prepared: Prepared, backup: string): Promise<Rehearsal> {
  const { address, ports } = work;
  const started = ports.clock.now();
  const scratch = await ports.log.group("rehearsal: restoring the backup into a copy", () =>
    restoreToScratch({ address, backup, purpose: "rehearse" }, ports),
  );
  ports.log.info(`copy: ${describeAddress(scratch.address)}`);
  ports.outputs.set({ "backup-verified": "restore" });
  const tried = await tryAndDrop(work, prepared, scratch);
  const milliseconds = Math.round(ports.clock.now() - started);
  ports.outputs.set({ rehearsed: [...tried.result.applied], "rehearsed-ms": milliseconds });
  if (tried.result.cancelled !== true) await refuseIfTouched(work, prepared.inspection);
  ports.summary.append(summariseRehearsal(tried, milliseconds));
  return { conclusion: concludeRehearsal(work, prepared, tried.result), shape: tried.shape };
}

async function tryAndDrop(work: Work, prepared: Prepared, scratch: Scratch): Promise<Tried> {
  try {
    return await tryIn(work, prepared, scratch);
  } finally {
    await scratch.drop().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      work.ports.log.warning(`the copy ${describeAddress(scratch.address)} could not be removed: ${why}`);
    });
  }
}

async function tryIn(
  work: Work,
  { inspection, chosen, plan }: Prepared,
  { address, manifest }: Scratch,
): Promise<Tried> {
  const { inputs, ports } = work;
  const engine = await chooseEngine(inputs, ports, address);
  const connection = await connect(address, sessionOptions(inputs, ports));
  try {
    const copy: Work = { ...work, engine, connection, address };
    const before = await inspect(engine, connection);
    const ids = new Set(chosen.map(({ migration }) => migration.id));
    const here = before.pending.filter(({ migration }) => ids.has(migration.id));
    if (here.length !== chosen.length || before.pending.length !== inspection.pending.length)
      throw new Error("the copy does not have the history that the database has");
    const said = await runAll(copy, here, "rehearsal: ");
    const run = here.length === before.pending.length ? before.pending : here;
    const after = await proveAfter(copy, { inspection: before, plan: { ...plan, run }, result: said });
    const result = { ...said, applied: withTimes(said.applied, after.history.rows) };
    const rows = said.cancelled === true ? [] : differences(manifest.rows, await countRows(connection));
    return { result, rows, shape: await readShape(connection) };
  } finally {
    await connection.close();
  }
}

/** A command that takes its address from elsewhere would have migrated the real database. */
async function refuseIfTouched({ engine, connection }: Work, before: Inspection): Promise<void> {
  const after = await inspectAgain(engine, connection, before);
  if (after.version === before.version && after.history.rows.length === before.history.rows.length) return;
  throw new Error(
    "the rehearsal's command changed the real database: it does not take its address from DATABASE_URL; do not rehearse it",
  );
}

function concludeRehearsal(
  { ports }: Work,
  { chosen }: Prepared,
  { failure, applied, cancelled }: ApplyResult,
): Conclusion {
  if (cancelled === true)
    return { ok: false, message: `cancelled in the rehearsal, after ${applied.length} of ${chosen.length} migrations` };
  if (failure === undefined) {
    ports.log.info(`rehearsed: ${applied.length} migrations went well on the copy`);
    return { ok: true };
  }
  annotateFailure({ ...failure, leftovers: [] }, ports);
  // Whatever is left of it was left in the copy, which is gone.
  ports.outputs.set({ failure: { ...failure, effect: "none", leftovers: [] } });
  const place = failure.line === undefined ? failure.file : `${failure.file}:${failure.line}`;
  return {
    ok: false,
    message: `The rehearsal failed, and the database was not touched. ${place}: ${failure.message}`,
    hint: "Mend the file and run again; the copy is removed.",
  };
}
