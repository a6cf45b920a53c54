import { type Conclusion, UserError } from "@slipway/core";
import { type Lock, inspect, resolveMigration } from "@slipway/database";

import { type Work, apply } from "./apply.ts";
import { backUpOnly } from "./backup-only.ts";
import { authorOf, chooseEngine } from "./engine.ts";
import { databaseUrlOf } from "./database-url.ts";
import type { GivenInputs, Inputs, MigrationPorts } from "./job.ts";
import { look } from "./look.ts";
import { asOneWriter } from "./one-writer.ts";
import { annotateProblems } from "./report.ts";
import { restore } from "./restore.ts";
import { closing, openSession } from "./session.ts";

/** Opens the database, takes the lock where something will be written, and does what the mode says. */
export async function run(given: GivenInputs, ports: MigrationPorts): Promise<Conclusion> {
  // Never empty: the rules of the definition have seen to that.
  const inputs: Inputs = { ...given, "database-url": databaseUrlOf(given) ?? "" };
  const started = ports.clock.now();
  try {
    if (inputs.mode === "restore") return await restore(inputs, ports);
    if (inputs.mode === "backup" && !inputs["dry-run"]) return await backUpOnly(inputs, ports);
    const engine = await chooseEngine(inputs, ports);
    const session = await openSession(inputs, ports);
    return await closing(session.connection, () => {
      const work: Work = { inputs, ports, engine, ...session };
      const looks = inputs.mode === "plan" || inputs.mode === "status" || inputs["dry-run"];
      return looks ? look(work) : asOneWriter(work, (lock) => actAs(work, lock));
    });
  } catch (error) {
    annotateProblems(error, ports);
    ports.outputs.set({ state: "unknown" });
    throw error;
  } finally {
    ports.outputs.set({ "duration-ms": Math.round(ports.clock.now() - started) });
  }
}

function actAs(work: Work, lock: Lock): Promise<Conclusion> {
  return work.inputs.mode === "resolve" ? resolveAll(work) : apply(work, lock);
}

async function resolveAll({ inputs, ports, engine, connection }: Work): Promise<Conclusion> {
  if (engine.name !== "sql")
    throw new UserError(`mode: resolve is for the engine sql; ${engine.name} has its own way to mend its history`);
  const { migrations, pending } = await inspect({ ...engine, native: false }, connection);
  for (const { id, as } of inputs.resolve ?? []) {
    const migration = migrations.find((one) => one.id === id || one.file === id);
    if (migration === undefined) throw new UserError(`resolve: there is no migration ${id} in the project`);
    const ready = pending.find((one) => one.migration === migration);
    const adoptable = ready === undefined ? undefined : { ready, author: authorOf(ports) };
    await resolveMigration(connection, migration, as, adoptable);
    ports.log.notice(`${id} is resolved: ${as}`, { file: migration.file });
  }
  return { ok: true };
}
