import type { Client } from "pg";

import { describeAddress, type ServerAddress } from "../../connection/address.ts";
import type { ConnectOptions } from "../../connection/connect.ts";
import type { Connection, Server } from "../../connection/connection.ts";
import { backendKey } from "./cancel.ts";
import { postgresError } from "./errors.ts";
import { openClient } from "./open.ts";
import { createPostgresSession } from "./session.ts";
import { sessionSettings } from "./settings.ts";

/** Opens a session on PostgreSQL. @throws DatabaseError */
export async function connectPostgres(address: ServerAddress, options: ConnectOptions): Promise<Connection> {
  const client = await openClient(address, options);
  try {
    const { server, pid } = await identify(client, address);
    const settings = sessionSettings(server, options);
    // A session behind a pooler is lent: what is set in it would stay for its next user, so it is set per transaction.
    if (!server.pooled && settings.length > 0) await client.query(settings.map((each) => `SET ${each}`).join("; "));
    return createPostgresSession({ client, server, pid, address, options, settings: server.pooled ? settings : [] });
  } catch (error) {
    await client.end();
    throw postgresError(error);
  }
}

interface Identity {
  readonly version: string;
  readonly number: string;
  readonly pid: number;
  readonly database: string;
}

const IDENTIFY = `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
  pg_backend_pid() AS pid, current_database() AS database`;

async function identify(
  client: Client,
  address: ServerAddress,
): Promise<{ readonly server: Server; readonly pid: number }> {
  const { rows } = await client.query<Identity>(IDENTIFY);
  const [found] = rows;
  if (found === undefined) throw new Error("The server did not say what it is");
  const server: Server = {
    dialect: "postgresql",
    version: found.version.split(" ", 1)[0] ?? found.version,
    major: Math.floor(Number(found.number) / 10_000),
    database: found.database,
    // A pooler gives a key of its own; the process that runs our statements then has another number.
    pooled: backendKey(client)?.pid !== found.pid,
    describe: describeAddress(address),
  };
  return { server, pid: found.pid };
}
