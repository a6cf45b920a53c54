import { once } from "node:events";
import { connect as connectSocket } from "node:net";
import { join } from "node:path";

import type { Client } from "pg";

import type { ServerAddress } from "../../connection/address.ts";
import { CONNECT_TIMEOUT, type ConnectOptions } from "../../connection/connect.ts";
import { openClient } from "./open.ts";

/** The identity of a session at the other end, from BackendKeyData. */
export interface BackendKey {
  readonly pid: number;
  readonly secret: number;
}

/** @returns undefined when the server gave none */
export function backendKey(client: Client): BackendKey | undefined {
  const [pid, secret]: readonly unknown[] = [Reflect.get(client, "processID"), Reflect.get(client, "secretKey")];
  return typeof pid === "number" && typeof secret === "number" ? { pid, secret } : undefined;
}

/** Cancels what the server process `pid` runs, from a session of its own. @throws DatabaseError */
export async function cancelBackend(address: ServerAddress, options: ConnectOptions, pid: number): Promise<void> {
  const client = await openClient(address, options);
  try {
    await client.query("SELECT pg_cancel_backend($1)", [pid]);
  } finally {
    await client.end();
  }
}

/** CancelRequest of the protocol: the only way to a session behind a pooler, which knows whose key it is. */
export async function sendCancelRequest(address: ServerAddress, key: BackendKey): Promise<void> {
  const path = address.socket === undefined ? undefined : join(address.socket, `.s.PGSQL.${address.port}`);
  const socket = path === undefined ? connectSocket(address.port, address.host) : connectSocket(path);
  socket.setTimeout(CONNECT_TIMEOUT, () => socket.destroy(new Error("timeout expired")));
  await once(socket, "connect");
  const message = Buffer.alloc(16);
  message.writeInt32BE(message.length, 0);
  message.writeInt32BE(80_877_102, 4);
  message.writeInt32BE(key.pid, 8);
  message.writeInt32BE(key.secret, 12);
  const closed = once(socket, "close");
  // The server answers nothing and closes; PgBouncer 1.18 drops its session when we close first.
  socket.write(message);
  socket.resume();
  await closed;
}
