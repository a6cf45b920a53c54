import { type Clock, PlatformError } from "@slipway/core";

import type { ServerAddress } from "../../connection/address.ts";
import type { Connection } from "../../connection/connection.ts";
import { DatabaseError } from "../../connection/database-error.ts";
import type { RestoreNames } from "../names.ts";
import { beside } from "./maintenance.ts";
import { quoteName } from "./quote.ts";

/** How often sessions on the live database are ended while it is renamed, in milliseconds. */
const PAUSE = 50;

/**
 * Puts the fresh database in the live one's place, in one transaction: killed at any moment, the live database is the old
 * one or the new one. The first rename locks the name, so that nobody can enter any more, and the server then waits up to
 * 5 s for those who are inside; meanwhile a second session ends them.
 */
export async function swapPostgres(address: ServerAddress, names: RestoreNames, clock: Clock): Promise<void> {
  await beside(address, (renamer) =>
    beside(address, async (ender) => {
      const state = { over: false };
      const renaming = rename(renamer, names).finally(() => {
        state.over = true;
      });
      await Promise.all([renaming, endSessions(ender, names.live, state, clock)]);
    }),
  );
}

async function rename(connection: Connection, { live, fresh, kept }: RestoreNames): Promise<void> {
  try {
    await connection.transaction(async () => {
      await connection.execute(`ALTER DATABASE ${quoteName(live)} RENAME TO ${quoteName(kept)}`);
      await connection.execute(`ALTER DATABASE ${quoteName(fresh)} RENAME TO ${quoteName(live)}`);
    });
  } catch (cause) {
    const busy = cause instanceof DatabaseError && cause.code === "55006";
    throw new PlatformError(`${live} could not be replaced: ${cause instanceof Error ? cause.message : ""}`, {
      hint: busy
        ? "Somebody's sessions on it could not be ended. Stop the application, or use a user that may end them; then restore again."
        : "The user must own the database and have CREATEDB.",
      cause,
    });
  }
}

async function endSessions(
  connection: Connection,
  live: string,
  state: { readonly over: boolean },
  clock: Clock,
): Promise<void> {
  while (!state.over) {
    // Sessions of others' may be out of our reach; then the rename fails and says so.
    await connection
      .query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [live])
      .catch(() => undefined);
    await clock.sleep(PAUSE);
  }
}
