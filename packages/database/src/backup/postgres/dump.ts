import { UserError } from "@slipway/core";

import type { ServerAddress } from "../../connection/address.ts";
import { connect } from "../../connection/connect.ts";
import type { Connection } from "../../connection/connection.ts";
import type { Written } from "../backup.ts";
import type { BackupPorts } from "../ports.ts";
import { runTool } from "../run-tool.ts";
import { countPostgresRows } from "./count-rows.ts";
import { postgresEnvironment } from "./environment.ts";
import { postgresPrograms } from "./programs.ts";
import { readPostgresDump } from "./verify.ts";

/** How long pg_dump waits for a table that somebody has locked, in milliseconds. */
const LOCK_WAIT = 60_000;

/**
 * Dumps a database in pg_dump's own format, and counts its rows in the very snapshot that is dumped.
 *
 * @param folder for temporary files; only its owner may enter it
 */
export async function dumpPostgres(
  address: ServerAddress,
  partial: string,
  folder: string,
  ports: BackupPorts,
): Promise<Written> {
  const connection = await connect(address, { applicationName: "slipway backup" });
  try {
    if (connection.server.pooled) throw needsDirect(connection);
    const programs = await postgresPrograms(connection.server.major, ports);
    const env = await postgresEnvironment(address, folder, ports.env);
    const rows = await inSnapshot(connection, async (snapshot) => {
      const args = ["--format=custom", "--no-password", `--lock-wait-timeout=${LOCK_WAIT}`, `--snapshot=${snapshot}`];
      await runTool({ file: programs.dump, args: [...args, `--file=${partial}`], cwd: folder, env }, ports);
      return countPostgresRows(connection);
    });
    await readPostgresDump(partial, programs, ports);
    return { rows, tool: programs.version };
  } finally {
    await connection.close();
  }
}

/** Gives `work` a snapshot that stays while it runs, and that another session can use. */
function inSnapshot<T>(connection: Connection, work: (snapshot: string) => Promise<T>): Promise<T> {
  return connection.transaction(async () => {
    await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    await connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
    await connection.execute("SET LOCAL statement_timeout = 0");
    const [row] = await connection.query("SELECT pg_export_snapshot() AS snapshot");
    return work(String(row?.["snapshot"]));
  });
}

function needsDirect({ server }: Connection): UserError {
  return new UserError(`${server.describe} is a pooler; pg_dump needs a session of its own.`, {
    hint: "Give the address of the server itself (often the same host with port 5432, or without -pooler in its name).",
  });
}
