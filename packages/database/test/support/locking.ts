import { tmpdir } from "node:os";

import { systemClock } from "@slipway/core";
import { type Connection, type Lock, type LockPorts, lockDatabase, parseDatabaseUrl } from "@slipway/database";

/** Takes the lock through a session. */
export function take(
  connection: Connection,
  url: string,
  { timeout = 60_000, name = "slipway test", ...ports }: Partial<LockPorts> & { timeout?: number; name?: string } = {},
): Promise<Lock> {
  return lockDatabase(
    connection,
    { address: parseDatabaseUrl(url, tmpdir()), options: { applicationName: name }, timeout },
    { clock: systemClock, signal: new AbortController().signal, ...ports },
  );
}
