import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A program of ours that runs in the background. */
export interface Daemon {
  readonly pid: number;
  /** Ends it, and waits until it is gone. */
  stop(): Promise<void>;
}

/** A program to keep running. */
export interface DaemonCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly isReady: () => Promise<boolean> | boolean;
  /** A file with the pid of a program that it starts itself, and that would outlive its sudden end. */
  readonly childPidFile?: string;
  /** How long it may take to end by itself, in milliseconds. */
  readonly patience?: number;
}

/** Starts a program and waits until it is ready. Its output is in the error when it is not. */
export async function startDaemon(command: DaemonCommand): Promise<Daemon> {
  const { file, args, isReady } = command;
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output = (output + String(chunk)).slice(-4_000)));
  const killWithUs = (): void => kill(child, command);
  process.once("exit", killWithUs);
  const stop = async (): Promise<void> => {
    process.off("exit", killWithUs);
    await end(child, command);
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await isReady()) return { pid: child.pid ?? 0, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${file} did not become ready:\n${output}`);
}

async function end(child: ChildProcess, command: DaemonCommand): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => kill(child, command), command.patience ?? 10_000);
  await gone;
  clearTimeout(timer);
}

function kill(child: ChildProcess, { childPidFile }: DaemonCommand): void {
  child.kill("SIGKILL");
  if (childPidFile !== undefined && existsSync(childPidFile))
    process.kill(Number(readFileSync(childPidFile, "utf8")), "SIGKILL");
}
