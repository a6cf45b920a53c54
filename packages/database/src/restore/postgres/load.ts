import { UserError } from "@slipway/core";

import { inPrivateFolder } from "../../backup/backup.ts";
import type { Manifest } from "../../backup/manifest.ts";
import type { BackupPorts } from "../../backup/ports.ts";
import { postgresEnvironment } from "../../backup/postgres/environment.ts";
import { type PostgresPrograms, postgresPrograms } from "../../backup/postgres/programs.ts";
import { runTool } from "../../backup/run-tool.ts";
import { dumpMajor } from "../../backup/verify.ts";
import { type Address, type ServerAddress, withDatabase } from "../../connection/address.ts";
import { connect } from "../../connection/connect.ts";
import type { RestoreNames } from "../names.ts";
import { createFresh, dropFresh } from "./fresh.ts";
import { beside } from "./maintenance.ts";

/** What is loaded, and where. */
export interface LoadRequest {
  readonly address: ServerAddress;
  readonly backup: string;
  readonly names: RestoreNames;
  readonly manifest: Manifest;
}

/** Makes a database and restores a dump into it. Any error of pg_restore ends it: nothing is ignored. */
export async function loadPostgres(
  { address, backup, names, manifest }: LoadRequest,
  ports: BackupPorts,
): Promise<{ readonly address: Address; readonly drop: () => Promise<void> }> {
  const programs = await postgresPrograms(dumpMajor(manifest), ports);
  const fresh = withDatabase(address, names.fresh);
  const drop = (): Promise<void> => beside(address, (connection) => dropFresh(connection, names.fresh));
  await beside(address, async (connection) => {
    refuseNewer(programs, connection.server.major);
    await createFresh(connection, names);
  });
  try {
    await inPrivateFolder(async (folder) => {
      const env = await postgresEnvironment(fresh, folder, ports.env);
      // A connection string, because a name with = in it would be read as one.
      const target = `--dbname=dbname='${names.fresh.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
      const args = ["--exit-on-error", "--no-password", target, backup];
      await runTool({ file: programs.restore, args, cwd: folder, env }, ports);
    });
    await analyse(fresh);
    return { address: fresh, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** pg_restore 17 and later begin with a setting that earlier servers do not know, which ends the restore. */
function refuseNewer(programs: PostgresPrograms, serverMajor: number): void {
  if (programs.major < 17 || serverMajor >= 17) return;
  throw new UserError(`pg_restore ${programs.major} cannot restore into PostgreSQL ${serverMajor}.`, {
    hint: `Install postgresql-client-${serverMajor} and make the backup with it.`,
  });
}

/** A dump brings no statistics; without them the first queries would be planned blindly. */
async function analyse(address: ServerAddress): Promise<void> {
  const connection = await connect(address, { applicationName: "slipway restore" });
  try {
    await connection.execute("ANALYZE");
  } finally {
    await connection.close();
  }
}
