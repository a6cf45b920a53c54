import {
  type Address,
  type ConnectOptions,
  type Connection,
  parseDatabaseUrl,
  secretsOf,
  waitForDatabase,
} from "@slipway/database";

import type { Inputs, MigrationPorts } from "./job.ts";

/** An open session and the address it leads to. */
export interface Session {
  readonly address: Address;
  readonly connection: Connection;
}

/** Waits for the database and opens a session. Everything secret in the address is masked before anything is done with it. */
export async function openSession(inputs: Inputs, ports: MigrationPorts): Promise<Session> {
  const address = parseDatabaseUrl(inputs["database-url"], ports.context.workspace);
  for (const secret of secretsOf(inputs["database-url"], address)) ports.log.mask(secret);
  const connection = await waitForDatabase(address, sessionOptions(inputs, ports), inputs["wait-timeout"], {
    clock: ports.clock,
    signal: ports.signal,
    onRetry: () => ports.log.info("the database does not answer yet"),
  });
  const { server } = connection;
  ports.log.info(`${server.describe}: ${server.dialect} ${server.version}`);
  if (server.pooled)
    ports.log.warning(
      "a pooler stands in front of the database: give the direct address, so that settings and locks are this run's alone",
    );
  return { address, connection };
}

/** How this run's sessions are opened. */
export function sessionOptions(inputs: Inputs, ports: MigrationPorts): ConnectOptions {
  return {
    applicationName: applicationName(ports),
    lockTimeout: inputs["lock-timeout"],
    statementTimeout: inputs["statement-timeout"],
    onNotice: (text: string) => ports.log.debug(text),
  };
}

/** How the server lists this run, so that whoever waits for it knows whom to ask. */
export function applicationName({ context }: MigrationPorts): string {
  return `slipway ${context.repository} run ${context.runId}`.slice(0, 63);
}

/** Does `work`, and closes the session whatever comes of it. */
export async function closing<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await connection.close();
  }
}
