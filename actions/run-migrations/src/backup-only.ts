import type { Conclusion } from "@slipway/core";
import { type Connection, type Engine, versionOf } from "@slipway/database";

import { backUpFirst } from "./backup.ts";
import { chooseEngineIfAny } from "./engine.ts";
import type { Inputs, MigrationPorts } from "./job.ts";
import { asOneWriter } from "./one-writer.ts";
import { closing, openSession } from "./session.ts";

/** Makes a backup. It needs no project; with one, the backup knows its version. */
export async function backUpOnly(inputs: Inputs, ports: MigrationPorts): Promise<Conclusion> {
  const engine = await chooseEngineIfAny(inputs, ports);
  const session = await openSession(inputs, ports);
  const job = { inputs, ports, ...session };
  return closing(session.connection, () =>
    asOneWriter(job, async () => {
      const version = engine === undefined ? undefined : await versionNow(engine, session.connection);
      await backUpFirst(job, version);
      if (version !== undefined) ports.outputs.set({ "version-before": version, "version-after": version });
      return { ok: true };
    }),
  );
}

async function versionNow(engine: Engine, connection: Connection): Promise<string> {
  return (await engine.version?.(connection)) ?? versionOf(await engine.history(connection));
}
