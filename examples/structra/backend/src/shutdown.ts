import type { Server } from "node:http";

import type { Pool } from "./database.ts";

/**
 * Takes no new request, lets those in flight end, then closes the database's connections.
 * Connections that are still busy after `graceMs` are cut.
 *
 * @returns whether every request in flight got its answer
 */
export async function shutDown(server: Server, pool: Pool, graceMs: number): Promise<boolean> {
  let drained = true;
  const cut = setTimeout(() => {
    drained = false;
    server.closeAllConnections();
  }, graceMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(cut);
  await pool.end();
  return drained;
}
