import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { postgresBinaries, unprivilegedAccount, type Account } from "./postgres-binaries.ts";

export interface Postgres {
  /** A connection string for the superuser. */
  url(database: string): string;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly native: string;
  /** Holds the data and everything else of this server. */
  readonly directory: string;
  readonly password: string;
  readonly account: Account | undefined;
  /** Every process started for it, to be ended when this process ends early. */
  readonly processes: ChildProcess[];
}

const FORCE = { recursive: true, force: true, maxRetries: 5 } as const;

/**
 * Starts a throw-away PostgreSQL from npm on a free loopback port, with its data in a temporary folder.
 *
 * @throws with the server's last words when it does not start
 */
export async function startPostgres(): Promise<Postgres> {
  const account = unprivilegedAccount();
  const directory = await mkdtemp(join(tmpdir(), "structra-postgres-"));
  const processes: ChildProcess[] = [];
  const last = () => {
    for (const child of processes) child.kill("SIGQUIT");
    removeSync(directory);
  };
  process.once("exit", last);
  const remove = async () => {
    await rm(directory, FORCE);
    process.off("exit", last);
  };
  try {
    if (account) await chown(directory, account.uid, account.gid);
    const native = await postgresBinaries(directory, account);
    const cluster = { native, directory, password: randomBytes(18).toString("hex"), account, processes };
    await initialise(cluster);
    const { server, port } = await startOnFreePort(cluster);
    return {
      url: (database) => `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
      stop: async () => {
        await end(server);
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
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

async function initialise(cluster: Cluster): Promise<void> {
  const passwordFile = join(cluster.directory, "password");
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.account) await chown(passwordFile, cluster.account.uid, cluster.account.gid);
  const args = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const initdb = run(cluster, "initdb", [
    ...args,
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
    `--pgdata=${data(cluster)}`,
  ]);
  const said = tail(initdb);
  const [code] = await once(initdb, "close");
  if (code !== 0) throw new Error(`initdb failed: ${said()}`);
  await rm(passwordFile);
}

/** A port that was free may be taken a moment later by somebody else, so this tries again. */
async function startOnFreePort(cluster: Cluster): Promise<{ server: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    // Nothing here has to survive a power cut, so the server need not wait for the disk.
    const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "unix_socket_directories="];
    const server = run(cluster, "postgres", [
      "-D",
      data(cluster),
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
      ...settings.flatMap((setting) => ["-c", setting]),
    ]);
    const said = tail(server);
    if (await becomesReady(server)) return { server, port };
    if (attempt === 5 || !/could not bind/i.test(said())) throw new Error(`PostgreSQL did not start: ${said()}`);
  }
}

function becomesReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    let line = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      line = `${line}${chunk.toString()}`.slice(-500);
      if (line.includes("ready to accept connections")) resolve(true);
    });
    server.once("close", () => resolve(false));
    server.once("error", () => resolve(false));
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, "close");
  // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
  server.kill("SIGINT");
  await closed;
}

function run(cluster: Cluster, program: string, args: readonly string[]): ChildProcess {
  const { PATH, SystemRoot, TEMP } = process.env;
  const env = { PATH, SystemRoot, TEMP, LC_ALL: "C" };
  const child = spawn(join(cluster.native, "bin", program), args, {
    cwd: cluster.directory,
    env,
    stdio: ["ignore", "ignore", "pipe"],
    ...cluster.account,
  });
  cluster.processes.push(child);
  return child;
}

/** The last words of a process on stderr. */
function tail(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.on("data", (chunk: Buffer) => (text = `${text}${chunk.toString()}`.slice(-4000)));
  child.once("error", (error) => (text += error.message));
  return () => text.trim();
}

function data(cluster: Cluster): string {
  return join(cluster.directory, "data");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("No free port");
  return address.port;
}
