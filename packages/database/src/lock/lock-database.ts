import { UserError } from "@slipway/core";

import type { Address } from "../connection/address.ts";
import { type ConnectOptions, connect } from "../connection/connect.ts";
import type { Connection } from "../connection/connection.ts";
import { acquire } from "./acquire.ts";
import type { Lock, LockKind, LockPorts } from "./lock.ts";
import { namedLock } from "./mysql-lock.ts";
import { sessionLock, transactionLock } from "./postgres-lock.ts";

/** Whose lock it is to be. */
export interface LockRequest {
  readonly address: Address;
  /** How a session of the lock's own is opened, where it needs one; its name is what others read who wait. */
  readonly options: ConnectOptions;
  /** In milliseconds. */
  readonly timeout: number;
}

/**
 * Makes this run the database's one writer. On a direct session the lock lives and dies with `connection`, so nothing can
 * be written through it without the lock. Behind PostgreSQL's poolers it lives in an open transaction of a session of
 * its own. On SQLite it is a file beside the database, which the system unlocks when this process ends.
 *
 * @throws UserError where no lock is possible
 * @throws TimeoutError that names who holds it
 */
export async function lockDatabase(connection: Connection, request: LockRequest, ports: LockPorts): Promise<Lock> {
  return acquire(await kindFor(connection, request), request.timeout, ports);
}

async function kindFor(connection: Connection, { address, options }: LockRequest): Promise<LockKind> {
  const { server } = connection;
  if (server.dialect === "postgresql") {
    if (!server.pooled) return sessionLock(connection);
    const { lockTimeout: _, statementTimeout: __, ...plain } = options;
    return transactionLock(await connect(address, plain));
  }
  if (server.dialect === "sqlite") {
    const { fileLock } = await import("./sqlite-lock.ts");
    return fileLock(server.database, options.applicationName);
  }
  if (server.pooled)
    throw new UserError(`${server.describe} is reached through a proxy that shares sessions; no lock holds there.`, {
      hint: "Give the address of the server itself.",
    });
  return namedLock(connection);
}
