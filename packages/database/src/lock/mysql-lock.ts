import { createHash } from "node:crypto";

import { UserError } from "@slipway/core";

import type { Connection } from "../connection/connection.ts";
import type { Attempt, LockKind } from "./lock.ts";

/** MySQL's limit for the name of a lock, in characters. */
const LONGEST_NAME = 64;

/** The name of a database's lock. These locks are the server's, so the database is part of the name. */
export function lockName(database: string): string {
  const name = `slipway:${database}`;
  return name.length <= LONGEST_NAME
    ? name
    : `slipway:${createHash("sha256").update(database).digest("hex").slice(0, 48)}`;
}

/** GET_LOCK with no time to wait: a negative time, which some tools give, gets no lock at all from MariaDB. */
export function namedLock(connection: Connection): LockKind {
  const name = lockName(connection.server.database);
  return {
    attempt: () => attempt(connection, name),
    async isHeld() {
      const [row] = await connection.query("SELECT IS_USED_LOCK($1) = CONNECTION_ID() AS held", [name]);
      return Number(row?.["held"]) === 1;
    },
    async release() {
      await connection.query("SELECT RELEASE_LOCK($1) AS released", [name]);
    },
  };
}

async function attempt(connection: Connection, name: string): Promise<Attempt> {
  const [row] = await connection.query("SELECT GET_LOCK($1, 0) AS taken", [name]);
  const taken = row?.["taken"];
  if (taken === null || taken === undefined)
    throw new UserError(`${connection.server.describe} gives no named locks.`, {
      hint: "A Galera cluster has none; give the address of a single node that takes the writes and allows GET_LOCK.",
    });
  if (Number(taken) === 1) return { taken: true };
  const holder = await namedLockHolder(connection, name);
  return holder === undefined ? { taken: false } : { taken: false, holder };
}

/** Who holds a named lock, ours or another program's; `undefined` when nobody does. */
export async function namedLockHolder(connection: Connection, name: string): Promise<string | undefined> {
  const [holder] = await connection.query(
    "SELECT id, user, host FROM information_schema.processlist WHERE id = IS_USED_LOCK($1)",
    [name],
  );
  if (holder === undefined) return undefined;
  const words = [
    `user ${String(holder["user"])}`,
    `from ${String(holder["host"])}`,
    `connection ${String(holder["id"])}`,
  ];
  return words.join(", ");
}
