import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Account } from "./account.ts";

/** A temporary folder of a server, with the processes that work in it. */
export interface Place {
  readonly directory: string;
  readonly account: Account | undefined;
  /** Starts a program as the account, with nothing of our environment, which may hold secrets. */
  run(file: string, args: readonly string[]): ServerProcess;
  /** Removes the folder; the processes must have ended. Safe to call twice. */
  remove(): Promise<void>;
}

/** A program and the end of what it wrote to its standard error. */
export interface ServerProcess {
  readonly child: ChildProcess;
  said(): string;
  /** Waits until it writes `text`; false when it ended instead. */
  says(text: string): Promise<boolean>;
  /** Ends it with a signal and waits; SIGKILL when it does not obey within ten seconds. */
  end(signal: NodeJS.Signals): Promise<void>;
}

const FORCE = { recursive: true, force: true, maxRetries: 5 } as const;

/** Makes a folder that is removed, and its processes killed, also when this process ends early. */
export async function makePlace(name: string, account: Account | undefined): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), `slipway-${name}-`));
  if (account) await chown(directory, account.uid, account.gid);
  const children: ChildProcess[] = [];
  const lastResort = () => {
    for (const child of children) child.kill("SIGKILL");
    removeSync(directory);
  };
  process.once("exit", lastResort);
  return {
    directory,
    account,
    run(file, args) {
      const { PATH, SystemRoot, TEMP } = process.env;
      const env = { PATH, SystemRoot, TEMP, LC_ALL: "C" };
      const child = spawn(file, args, { cwd: directory, env, stdio: ["ignore", "ignore", "pipe"], ...account });
      children.push(child);
      return follow(child);
    },
    async remove() {
      await rm(directory, FORCE);
      process.off("exit", lastResort);
    },
  };
}

/** How often another port is tried when the free one was taken before the server got it. */
const ATTEMPTS = 5;

/** Starts a server on a free loopback port. @throws with its last words */
export async function startOnFreePort(
  start: (port: number) => ServerProcess,
  ready: string,
): Promise<{ readonly server: ServerProcess; readonly port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = start(port);
    if (await server.says(ready)) return { server, port };
    const taken = /could not bind|can't start server|address already in use/i.test(server.said());
    if (attempt === ATTEMPTS || !taken) throw new Error(`The server did not start: ${server.said()}`);
  }
}

function follow(child: ChildProcess): ServerProcess {
  let text = "";
  const listeners = new Set<() => void>();
  const heard = (more: string) => {
    text = `${text}${more}`.slice(-8000);
    for (const listener of listeners) listener();
  };
  child.stderr?.on("data", (chunk: Buffer) => heard(chunk.toString()));
  child.once("error", (error) => heard(error.message));
  return {
    child,
    said: () => text.trim(),
    says: (wanted) =>
      new Promise((resolve) => {
        const listener = () => {
          if (!text.includes(wanted)) return;
          listeners.delete(listener);
          resolve(true);
        };
        listeners.add(listener);
        child.once("error", () => resolve(false));
        child.once("close", () => resolve(false));
        listener();
      }),
    end: (signal) => end(child, signal),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const closed = once(child, "close");
  child.kill(signal);
  const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await closed;
  clearTimeout(impatience);
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("This machine gave no free port");
  return address.port;
}
