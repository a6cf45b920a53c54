import { writeFileSync } from "node:fs";
import { chown, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { unprivilegedAccount } from "./account.ts";
import type { Cluster } from "./postgres-cluster.ts";
import { findProgram } from "./programs.ts";
import { makePlace, type Place, startOnFreePort } from "./server-process.ts";

/** A PgBouncer before a cluster. */
export interface Pgbouncer {
  readonly port: number;
  url(database: string): string;
  stop(): Promise<void>;
}

/** @returns what is missing for `startPgbouncer`, or undefined */
export function missingForPgbouncer(): string | undefined {
  return findProgram("pgbouncer") === undefined ? "pgbouncer not found; apt-get install pgbouncer" : undefined;
}

/** Starts a PgBouncer that lends one server session a transaction, as hosted databases have it. */
export async function startPgbouncer(cluster: Cluster, poolSize = 2): Promise<Pgbouncer> {
  const place = await makePlace("pgbouncer", unprivilegedAccount());
  try {
    const users = await write(place, "users.txt", `"postgres" "${cluster.password}"\n`);
    const { server, port } = await startConfigured(place, (free) => [
      "[databases]",
      `* = host=127.0.0.1 port=${cluster.port}`,
      "[pgbouncer]",
      "listen_addr = 127.0.0.1",
      `listen_port = ${free}`,
      "unix_socket_dir =",
      "auth_type = scram-sha-256",
      `auth_file = ${users}`,
      "pool_mode = transaction",
      `default_pool_size = ${poolSize}`,
    ]);
    return {
      port,
      url: (database) => `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/${database}`,
      stop: () => server.end("SIGTERM").then(() => place.remove()),
    };
  } catch (error) {
    await place.remove();
    throw error;
  }
}

async function startConfigured(place: Place, lines: (port: number) => readonly string[]) {
  const configuration = await write(place, "pgbouncer.ini", "");
  const program = findProgram("pgbouncer") ?? "pgbouncer";

  return startOnFreePort((free) => {
    writeFileSync(configuration, `${lines(free).join("\n")}\n`);
    return place.run(program, [configuration]);
  }, "process up");
}

async function write(place: Place, name: string, text: string): Promise<string> {
  const path = join(place.directory, name);
  await writeFile(path, text, { mode: 0o600 });
  if (place.account) await chown(path, place.account.uid, place.account.gid);
  return path;
}
