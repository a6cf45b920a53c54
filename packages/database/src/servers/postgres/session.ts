import type { Client } from "pg";

import type { ServerAddress } from "../../connection/address.ts";
import type { ConnectOptions } from "../../connection/connect.ts";
import type { Connection, Row, Server } from "../../connection/connection.ts";
import { DatabaseError } from "../../connection/database-error.ts";
import { inTransaction } from "../../connection/transaction.ts";
import { backendKey, cancelBackend, sendCancelRequest } from "./cancel.ts";
import { postgresError } from "./errors.ts";

/** An open client with what is known of it. */
export interface PostgresSession {
  readonly client: Client;
  readonly server: Server;
  /** The server process, when the session is direct. */
  readonly pid: number;
  readonly address: ServerAddress;
  readonly options: ConnectOptions;
  /** `name = value` to set at the start of each transaction. */
  readonly settings: readonly string[];
}

/** How long a farewell may take before the socket is cut, in milliseconds. */
const FAREWELL = 2_000;

/** The session as a `Connection`. */
export function createPostgresSession(session: PostgresSession): Connection {
  const { client, server } = session;
  const execute = (sql: string): Promise<void> => simple(client, sql).then(() => undefined);
  return {
    server,
    execute,
    async query(sql, parameters = []) {
      try {
        const { rows } = await client.query<Row>(sql, [...parameters]);
        return rows;
      } catch (error) {
        throw postgresError(error, sql);
      }
    },
    transaction: (work) => inTransaction(steps(session), work),
    cancel: () => cancel(session),
    close: () => close(client),
  };
}

function steps({ client, settings }: PostgresSession) {
  const begin = ["BEGIN", ...settings.map((each) => `SET LOCAL ${each}`)].join("; ");
  return {
    begin: async () => {
      await simple(client, begin);
    },
    commit: async () => {
      const command = await simple(client, "COMMIT");
      // A transaction in which a statement failed is rolled back by COMMIT, without an error.
      if (command !== "COMMIT")
        throw new DatabaseError("The server rolled the transaction back, because a statement in it had failed.", {
          code: "25P02",
        });
    },
    rollback: async () => {
      await simple(client, "ROLLBACK");
    },
  };
}

/** Sends a simple query. @returns the tag of its last command */
async function simple(client: Client, sql: string): Promise<string | undefined> {
  let completed = 0;
  const count = (): void => {
    completed += 1;
  };
  client.connection.on("commandComplete", count);
  try {
    const result: unknown = await client.query(sql);
    const last: unknown = Array.isArray(result) ? result.at(-1) : result;
    const command: unknown = typeof last === "object" && last !== null ? Reflect.get(last, "command") : undefined;
    return typeof command === "string" ? command : undefined;
  } catch (error) {
    throw postgresError(error, sql, completed);
  } finally {
    client.connection.off("commandComplete", count);
  }
}

async function cancel({ client, server, pid, address, options }: PostgresSession): Promise<void> {
  if (!server.pooled) return cancelBackend(address, options, pid);
  const key = backendKey(client);
  if (key !== undefined) await sendCancelRequest(address, key);
}

async function close(client: Client): Promise<void> {
  // A server that is busy with a statement reads the farewell only after it.
  const impatience = setTimeout(() => client.connection.stream.destroy(), FAREWELL);
  await client.end().catch(() => undefined);
  clearTimeout(impatience);
}
