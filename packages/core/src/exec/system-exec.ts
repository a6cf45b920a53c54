import { type ChildProcess, spawn } from "node:child_process";

import { UserError } from "../errors.ts";
import type { Redactor } from "../runner/redactor.ts";
import type { RunnerConsole } from "../runner/console.ts";
import { CAPTURE_LIMIT, type Command, type Exec, type ExecOptions, type ProcessResult } from "./exec.ts";
import { endInSteps } from "./kill.ts";
import { Tail, readLines } from "./stream.ts";

/** How much of a program's end an error message shows, in characters. */
const TAIL_LIMIT = 4 * 1024;

/**
 * Runs programs on this machine. Own code instead of `@actions/exec`, because that one gives no handle on its child:
 * a cancelled job could not tell the tool to stop, and its output could speak to the runner.
 */
export function systemExec(console: RunnerConsole, redactor: Redactor): Exec {
  return {
    async run(command, options = {}) {
      options.signal?.throwIfAborted();
      const child = await start(command);
      const release = options.show === false ? () => undefined : console.neutralise();
      try {
        return await follow(child, command, options, { console, redactor });
      } finally {
        release();
      }
    },
  };
}

async function start(command: Command): Promise<ChildProcess> {
  const child = spawn(command.file, [...command.args], {
    cwd: command.cwd,
    env: { ...command.env },
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (error) =>
      reject(new UserError(`cannot start ${command.file}: ${error.message}`, { cause: error })),
    );
  });
  // A child that ends without reading its input closes the pipe; its exit code says what there is to say.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(command.input ?? "");
  return child;
}

interface Ports {
  readonly console: RunnerConsole;
  readonly redactor: Redactor;
}

async function follow(
  child: ChildProcess,
  command: Command,
  options: ExecOptions,
  ports: Ports,
): Promise<ProcessResult> {
  const kept = { stdout: new Tail(CAPTURE_LIMIT), stderr: new Tail(CAPTURE_LIMIT) };
  const tail = new Tail(TAIL_LIMIT);
  const listen = (stream: "stdout" | "stderr") => (line: string) => {
    const redacted = ports.redactor.redact(line);
    kept[stream].add(line);
    tail.add(redacted);
    if (options.show !== false) ports.console.text(redacted);
    options.onLine?.(redacted, stream);
  };
  const streams = [child.stdout, child.stderr].map((stream, index) =>
    stream === null ? Promise.resolve() : readLines(stream, listen(index === 0 ? "stdout" : "stderr")),
  );
  const ended = await untilExit(child, command.timeout, options.signal);
  await Promise.all(streams);
  return { ...ended, stdout: kept.stdout.text(), stderr: kept.stderr.text(), tail: tail.text() };
}

type Ending = Pick<ProcessResult, "exitCode" | "signal" | "endedBy">;

function untilExit(child: ChildProcess, timeout: number | undefined, signal: AbortSignal | undefined): Promise<Ending> {
  let endedBy: ProcessResult["endedBy"] = "itself";
  let stopLadder = (): void => undefined;
  const end = (reason: ProcessResult["endedBy"]) => (): void => {
    if (endedBy !== "itself") return;
    endedBy = reason;
    stopLadder = endInSteps(child);
  };
  const cancel = end("cancellation");
  const timer = timeout === undefined ? undefined : setTimeout(end("timeout"), timeout);
  signal?.addEventListener("abort", cancel, { once: true });
  return new Promise((resolve) => {
    child.once("exit", (exitCode, exitSignal) => {
      clearTimeout(timer);
      stopLadder();
      signal?.removeEventListener("abort", cancel);
      resolve({ exitCode, signal: exitSignal, endedBy });
    });
    if (signal?.aborted === true) cancel();
  });
}
