import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { installedPostgres, postgresBinaries, unprivilegedAccount, type Account } from "./postgres-binaries.ts";

/** A running server with its data in a temporary folder; the superuser is `postgres`. */
export interface Cluster {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly password: string;
  /** Holds everything of this server. */
  readonly directory: string;
  stop(): Promise<void>;
}

interface Place {
  readonly binaries: string;
  readonly directory: string;
  readonly account: Account | undefined;
  /** Every process started here, to be ended when this process ends early. */
  readonly processes: ChildProcess[];
}

const FORCE = { recursive: true, force: true, maxRetries: 5 } as const;

/** How often another port is tried when the free one was taken before the server got it. */
const ATTEMPTS = 5;

/**
 * Starts a server that only this machine reaches, with a random password.
 *
 * @throws with the server's last words when it does not start
 */
export async function startCluster(): Promise<Cluster> {
  const account = unprivilegedAccount();
  const directory = await mkdtemp(join(tmpdir(), "slipway-postgres-"));
  const processes: ChildProcess[] = [];
  const remove = remover(directory, processes);
  try {
    if (account) await chown(directory, account.uid, account.gid);
    const binaries = await postgresBinaries(installedPostgres(), directory, account);
    const place = { binaries, directory, account, processes };
    const password = randomBytes(18).toString("hex");
    await initialise(place, password);
    const { server, port } = await startOnFreePort(place);
    return { port, password, directory, stop: () => end(server).then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function initialise(place: Place, password: string): Promise<void> {
  const passwordFile = join(place.directory, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.account) await chown(passwordFile, place.account.uid, place.account.gid);
  const initdb = run(place, "initdb", [
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
    `--pgdata=${data(place)}`,
  ]);
  const said = lastWords(initdb);
  const [code] = await once(initdb, "close");
  if (code !== 0) throw new Error(`initdb failed: ${said()}`);
  await rm(passwordFile);
}

async function startOnFreePort(place: Place): Promise<{ server: ChildProcess; port: number }> {
  // Nothing here has to survive a power cut, so the server need not wait for the disk.
  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "unix_socket_directories="];
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const where = ["-D", data(place), "-h", "127.0.0.1", "-p", String(port)];
    const server = run(place, "postgres", where.concat(settings.flatMap((setting) => ["-c", setting])));
    const said = lastWords(server);
    if (await becomesReady(server)) return { server, port };
    if (attempt === ATTEMPTS || !/could not bind/i.test(said())) throw new Error(`PostgreSQL did not start: ${said()}`);
  }
}

function becomesReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    let text = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      text = `${text}${chunk.toString()}`.slice(-500);
      if (text.includes("ready to accept connections")) resolve(true);
    });
    server.once("error", () => resolve(false));
    server.once("close", () => resolve(false));
  });
}

/** Removes the folder, also when this process ends before it is asked to. */
function remover(directory: string, processes: readonly ChildProcess[]): () => Promise<void> {
  const lastResort = () => {
    for (const child of processes) child.kill("SIGQUIT");
    removeSync(directory);
  };
  process.once("exit", lastResort);
  return async () => {
    await rm(directory, FORCE);
    process.off("exit", lastResort);
  };
}

/** Removes a folder in which processes that were just killed may still be at work. */
function removeSync(directory: string): void {
  for (let attempt = 0; existsSync(directory) && attempt < 50; attempt += 1) {
    try {
      rmSync(directory, FORCE);
    } catch {
      // Somebody wrote into it meanwhile; the next attempt finds that too.
    }
    // In an exit handler nothing asynchronous runs any more: this is a sleep of 20 ms.
    if (existsSync(directory)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, "close");
  // SIGINT is PostgreSQL's fast shutdown: it does not wait for its clients to leave.
  server.kill("SIGINT");
  await closed;
}

function run(place: Place, program: string, args: readonly string[]): ChildProcess {
  const { PATH, SystemRoot, TEMP } = process.env;
  const child = spawn(join(place.binaries, "bin", program), args, {
    cwd: place.directory,
    // Our own environment may hold secrets, and variables that change PostgreSQL's settings.
    env: { PATH, SystemRoot, TEMP, LC_ALL: "C" },
    stdio: ["ignore", "ignore", "pipe"],
    ...place.account,
  });
  place.processes.push(child);
  return child;
}

function lastWords(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    text = `${text}${chunk.toString()}`.slice(-4000);
  });
  child.once("error", (error) => {
    text += error.message;
  });
  return () => text.trim();
}

function data(place: Place): string {
  return join(place.directory, "data");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("This machine gave no free port");
  return address.port;
}
