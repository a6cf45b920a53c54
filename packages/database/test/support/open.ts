import { tmpdir } from "node:os";

import { type ConnectOptions, type Connection, connect, parseDatabaseUrl } from "@slipway/database";

/** Opens a session of a test's own. */
export function open(url: string, options: Partial<ConnectOptions> = {}): Promise<Connection> {
  return connect(parseDatabaseUrl(url, tmpdir()), { applicationName: "slipway test", ...options });
}

/** Opens a session, gives it to `work`, and closes it. */
export async function withSession<T>(
  url: string,
  work: (connection: Connection) => Promise<T>,
  options: Partial<ConnectOptions> = {},
): Promise<T> {
  const connection = await open(url, options);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
