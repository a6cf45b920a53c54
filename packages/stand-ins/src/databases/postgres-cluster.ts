import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, chown, copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { unprivilegedAccount } from "./account.ts";
import { installedPostgres, postgresBinaries } from "./postgres-binaries.ts";
import { makePlace, type Place, startOnFreePort } from "./server-process.ts";

/** A running server with its data in a temporary folder; the superuser is `postgres`. */
export interface Cluster {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly password: string;
  /** Holds everything of this server. */
  readonly directory: string;
  /** A connection string of the superuser. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** What a cluster has beyond the ordinary. */
export interface ClusterOptions {
  /** The folder with PostgreSQL's `bin`; the default is the one from npm. */
  readonly installed?: string;
  /** Settings as `name=value`. */
  readonly settings?: readonly string[];
  /** PEM files; with them the server takes TLS. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** The text of pg_hba.conf. */
  readonly access?: string;
}

/** Nothing here has to survive a power cut, so the server need not wait for the disk. */
const SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "unix_socket_directories="];

/**
 * Starts a server that only this machine reaches, with a random password.
 *
 * @throws with the server's last words when it does not start
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const place = await makePlace("postgres", unprivilegedAccount());
  try {
    const installed = options.installed ?? installedPostgres();
    const bin = join(await postgresBinaries(installed, place.directory, place.account), "bin");
    const password = randomBytes(18).toString("hex");
    await initialise(place, bin, password);
    const settings = [...SETTINGS, ...(options.settings ?? []), ...(await prepare(place, options))];
    const { server, port } = await startOnFreePort((free) => {
      const where = ["-D", data(place), "-h", "127.0.0.1", "-p", String(free)];
      return place.run(join(bin, "postgres"), [...where, ...settings.flatMap((setting) => ["-c", setting])]);
    }, "ready to accept connections");
    return {
      port,
      password,
      directory: place.directory,
      url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
      // SIGINT is PostgreSQL's fast shutdown: it does not wait for its clients to leave.
      stop: () => server.end("SIGINT").then(() => place.remove()),
    };
  } catch (error) {
    await place.remove();
    throw error;
  }
}

async function initialise(place: Place, bin: string, password: string): Promise<void> {
  const passwordFile = join(place.directory, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  await own(place, passwordFile);
  const initdb = place.run(join(bin, "initdb"), [
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
    `--pgdata=${data(place)}`,
  ]);
  const [code] = await once(initdb.child, "close");
  if (code !== 0) throw new Error(`initdb failed: ${initdb.said()}`);
  await rm(passwordFile);
}

/** @returns settings that go with what it wrote */
async function prepare(place: Place, { tls, access }: ClusterOptions): Promise<readonly string[]> {
  if (access !== undefined) await writeFile(join(data(place), "pg_hba.conf"), access);
  if (tls === undefined) return [];
  for (const [from, name] of [
    [tls.certificate, "server.crt"],
    [tls.key, "server.key"],
  ] as const) {
    const to = join(data(place), name);
    await copyFile(from, to);
    await chmod(to, 0o600);
    await own(place, to);
  }
  return ["ssl=on"];
}

async function own(place: Place, path: string): Promise<void> {
  if (place.account) await chown(path, place.account.uid, place.account.gid);
}

function data(place: Place): string {
  return join(place.directory, "data");
}
