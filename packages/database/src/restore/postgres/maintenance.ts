import { UserError } from "@slipway/core";

import { type ServerAddress, withDatabase } from "../../connection/address.ts";
import { connect } from "../../connection/connect.ts";
import type { Connection } from "../../connection/connection.ts";
import { DatabaseError } from "../../connection/database-error.ts";

/** Databases that every cluster has; one can be renamed only from another. */
const OTHERS = ["postgres", "template1"];

/** Opens a session beside a database. @throws DatabaseError, UserError */
export async function connectBeside(address: ServerAddress): Promise<Connection> {
  const [first = "postgres", second] = OTHERS.filter((name) => name !== address.database);
  const connection = await open(address, first, second);
  if (!connection.server.pooled) return connection;
  await connection.close();
  throw new UserError(`${connection.server.describe} is a pooler; a restore needs the server itself.`, {
    hint: "Give the server's own address.",
  });
}

async function open(address: ServerAddress, name: string, other: string | undefined): Promise<Connection> {
  try {
    return await connect(withDatabase(address, name), { applicationName: "slipway restore" });
  } catch (error) {
    const closed = error instanceof DatabaseError && ["3D000", "42501"].includes(error.code);
    if (!closed || other === undefined) throw error;
    return open(address, other, undefined);
  }
}

/** Gives `work` a session beside a database. */
export async function beside<T>(address: ServerAddress, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connectBeside(address);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
