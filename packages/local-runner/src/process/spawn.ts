import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { setTimeout as delay } from "node:timers/promises";

import { StepFailure } from "../errors.ts";
import type { CancelTimes } from "../options.ts";
import { killTree } from "./kill-tree.ts";
import { LineSplitter } from "./lines.ts";

/** Which of a process's streams a line came from. */
export type Stream = "stdout" | "stderr";

/** A process to run. */
export interface ProcessSpec {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly line: (text: string, stream: Stream) => void;
  /** Stops the process with SIGINT, then SIGTERM, then a kill of its tree. */
  readonly cancel: AbortSignal;
  /** Kills the tree at once. */
  readonly kill: AbortSignal;
  readonly times: CancelTimes;
}

/** After a process has ended, how long its streams may stay open; GitHub's runner waits 5 s. */
const STREAM_GRACE_MS = 5000;

/**
 * Runs a process in its own group, with stdin closed, and waits for its end.
 *
 * @returns the exit code; of a process that a signal ended, 128 + its number, as shells say it
 * @throws StepFailure when it cannot be started
 */
export async function runProcess(spec: ProcessSpec): Promise<number> {
  const { command, args, cwd, env } = spec;
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const ended = exitCode(child, spec);
  const closed = collectLines(child, spec);
  const stop = (): void => void stopGently(child, spec.times);
  const kill = (): void => {
    if (child.exitCode === null && child.signalCode === null) killTree(child.pid);
  };
  spec.cancel.addEventListener("abort", stop, { once: true });
  spec.kill.addEventListener("abort", kill, { once: true });
  if (spec.cancel.aborted) stop();
  if (spec.kill.aborted) kill();
  try {
    const code = await ended;
    await Promise.race([closed, delay(spec.times.streamsMs ?? STREAM_GRACE_MS, undefined, { ref: false })]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    return code;
  } finally {
    spec.cancel.removeEventListener("abort", stop);
    spec.kill.removeEventListener("abort", kill);
  }
}

async function exitCode(child: ChildProcess, spec: ProcessSpec): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      reject(new StepFailure(`cannot start ${spec.command} in ${spec.cwd}: ${error.message}`));
    });
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

async function collectLines(child: ChildProcess, spec: ProcessSpec): Promise<void> {
  const splitters = { stdout: new LineSplitter(), stderr: new LineSplitter() };
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  for (const stream of ["stdout", "stderr"] as const) {
    const emit = (lines: readonly string[]): void => lines.forEach((line) => spec.line(line, stream));
    child[stream]?.on("data", (chunk: Buffer) => emit(splitters[stream].push(chunk)));
    child[stream]?.once("end", () => emit(splitters[stream].end()));
  }
  await closed;
}

/** GitHub's order: SIGINT to the process itself (not to its children), SIGTERM, then the whole tree is killed. */
async function stopGently(child: ChildProcess, times: CancelTimes): Promise<void> {
  // Ended, and only its streams are still open: its number may be another process's by now.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<true>((resolve) => child.once("exit", () => resolve(true)));
  const within = async (ms: number): Promise<boolean> => {
    const timer = new AbortController();
    const late = delay(ms, false, { signal: timer.signal }).catch(() => false);
    const exited = await Promise.race([gone, late]);
    timer.abort();
    return exited;
  };
  child.kill("SIGINT");
  if (await within(times.interruptMs)) return;
  child.kill("SIGTERM");
  if (await within(times.terminateMs)) return;
  killTree(child.pid);
}
