import { type Conclusion, UserError } from "@slipway/core";
import { findLeftovers, inspect, lockDatabase, resolveMigration } from "@slipway/database";

import { type Work, apply } from "./apply.ts";
import { backUpFirst } from "./backup.ts";
import { chooseEngine } from "./engine.ts";
import { databaseUrlOf } from "./database-url.ts";
import type { GivenInputs, Inputs, MigrationPorts } from "./job.ts";
import { look } from "./look.ts";
import { annotateProblems } from "./report.ts";
import { restore } from "./restore.ts";
import { applicationName, openSession } from "./session.ts";

/** Opens the database, takes the lock where something will be written, and does what the mode says. */
export async function run(given: GivenInputs, ports: MigrationPorts): Promise<Conclusion> {
  // Never empty: the rules of the definition have seen to that.
  const inputs: Inputs = { ...given, "database-url": databaseUrlOf(given) ?? "" };
  const started = ports.clock.now();
  try {
    if (inputs.mode === "restore") return await restore(inputs, ports);
    const engine = await chooseEngine(inputs, ports);
    const session = await openSession(inputs, ports);
    try {
      const work: Work = { inputs, ports, engine, ...session };
      if (inputs.mode === "plan" || inputs.mode === "status" || inputs["dry-run"]) return await look(work);
      return await asOneWriter(work);
    } finally {
      await session.connection.close();
    }
  } catch (error) {
    annotateProblems(error, ports);
    ports.outputs.set({ state: "unknown" });
    throw error;
  } finally {
    ports.outputs.set({ "duration-ms": Math.round(ports.clock.now() - started) });
  }
}

async function asOneWriter(work: Work): Promise<Conclusion> {
  const { inputs, ports, address, connection } = work;
  const lock = await lockDatabase(
    connection,
    { address, options: { applicationName: applicationName(ports) }, timeout: inputs["lock-wait"] },
    {
      clock: ports.clock,
      signal: ports.signal,
      onWait: (holder) => ports.log.info(`waiting for another run${holder === undefined ? "" : `: ${holder}`}`),
    },
  );
  ports.outputs.set({ "lock-wait-ms": lock.waited });
  try {
    await nameLeftovers(work);
    if (inputs.mode === "backup") return await backUpOnly(work);
    return inputs.mode === "resolve" ? await resolveAll(work) : await apply(work, lock);
  } finally {
    await lock.release();
  }
}

/** Under the lock nobody else has a copy, so each that is there is what a killed run left. */
async function nameLeftovers({ connection, address, ports }: Work): Promise<void> {
  for (const { name, remedy } of await findLeftovers(connection, address))
    ports.log.warning(`a run that was killed left the copy ${name}; remove it with: ${remedy}`);
}

async function backUpOnly(work: Work): Promise<Conclusion> {
  const { version } = await inspect({ ...work.engine, native: false }, work.connection);
  await backUpFirst(work, version);
  return { ok: true };
}

async function resolveAll({ inputs, ports, engine, connection }: Work): Promise<Conclusion> {
  if (engine.name !== "sql")
    throw new UserError(`mode: resolve is for the engine sql; ${engine.name} has its own way to mend its history`);
  const { migrations } = await inspect({ ...engine, native: false }, connection);
  for (const { id, as } of inputs.resolve ?? []) {
    const migration = migrations.find((one) => one.id === id || one.file === id);
    if (migration === undefined) throw new UserError(`resolve: there is no migration ${id} in the project`);
    await resolveMigration(connection, migration, as);
    ports.log.notice(`${id} is resolved: ${as}`, { file: migration.file });
  }
  return { ok: true };
}
