import { LONGEST_WAIT } from "../effects/clock.ts";
import type { RunnerConsole } from "../runner/console.ts";
import type { Redactor } from "../runner/redactor.ts";
import { CAPTURE_LIMIT, type Command, type Exec, type ExecOptions, type ProcessResult } from "./exec.ts";
import { endGroup, signalGroup } from "./kill.ts";
import { LineSplitter } from "./lines.ts";
import type { Child } from "./start.ts";
import { Tail, readText } from "./stream.ts";

/** How much of a program's end an error message shows, in UTF-16 units. */
const TAIL_LIMIT = 4 * 1024;

/** How long a program's output is still read after it ended, in milliseconds; what it left running may hold the pipe. */
const DRAIN_WITHIN = 2_000;

interface Ports {
  readonly console: RunnerConsole;
  readonly redactor: Redactor;
}

/**
 * Runs programs on this machine. Own code instead of `@actions/exec`, because that one gives no handle on its child:
 * a cancelled job could not tell the tool to stop, and its output could speak to the runner.
 */
export function systemExec(console: RunnerConsole, redactor: Redactor): Exec {
  return {
    async run(command, options = {}) {
      options.signal?.throwIfAborted();
      // Loaded by the first program: Node's part for child processes costs each action that runs none some milliseconds.
      const { start } = await import("./start.ts");
      const child = await start(command);
      // When this process has to end at once, what it started does not go on without it.
      const endWithUs = (): void => void signalGroup(child.pid, "SIGKILL");
      process.once("exit", endWithUs);
      const release = options.show === false ? () => undefined : console.neutralise();
      try {
        return await follow(child, command, options, { console, redactor });
      } finally {
        process.off("exit", endWithUs);
        release();
      }
    },
  };
}

async function follow(child: Child, command: Command, options: ExecOptions, ports: Ports): Promise<ProcessResult> {
  const output = listen(child, options, ports);
  const ended = await untilEnd(child, command.timeout, options.signal);
  await output.drained();
  return { ...ended, ...output.result() };
}

type Output = Pick<ProcessResult, "stdout" | "stderr" | "tail" | "truncated">;

/** Reads both streams: whole for the caller, line by line and redacted for everybody else. */
function listen(child: Child, options: ExecOptions, { console, redactor }: Ports) {
  const tail = new Tail(TAIL_LIMIT);
  const read = (stream: "stdout" | "stderr"): { readonly kept: Tail; readonly closed: Promise<void> } => {
    const kept = new Tail(CAPTURE_LIMIT);
    const onLine = (line: string): void => {
      const redacted = redactor.redact(line);
      tail.add(`${redacted}\n`);
      if (options.show !== false) console.text(redacted);
      options.onLine?.(redacted, stream);
    };
    const lines = new LineSplitter({ onLine, cutAt: (text, limit) => redactor.cutAt(text, limit) });
    const closed = readText(child.process[stream], (text) => {
      kept.add(text);
      lines.add(text);
    }).then(() => lines.end());
    return { kept, closed };
  };
  const [stdout, stderr] = [read("stdout"), read("stderr")];
  return {
    drained: () => drain(child, [stdout.closed, stderr.closed]),
    result: (): Output => ({
      stdout: stdout.kept.text().replace(/\r?\n$/, ""),
      stderr: stderr.kept.text().replace(/\r?\n$/, ""),
      tail: tail.text().trimEnd(),
      truncated: stdout.kept.truncated,
    }),
  };
}

async function drain({ process: child }: Child, closed: readonly Promise<void>[]): Promise<void> {
  const timer = setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream.destroy()), DRAIN_WITHIN);
  await Promise.all(closed);
  clearTimeout(timer);
}

type Ending = Pick<ProcessResult, "exitCode" | "signal" | "endedBy">;

async function untilEnd(
  { process: child, pid }: Child,
  timeout: number | undefined,
  signal?: AbortSignal,
): Promise<Ending> {
  let endedBy: ProcessResult["endedBy"] = "itself";
  let groupEnded: Promise<void> | undefined;
  const end = (reason: ProcessResult["endedBy"]): void => {
    if (groupEnded !== undefined) return;
    endedBy = reason;
    groupEnded = endGroup(pid);
  };
  const cancel = (): void => end("cancellation");
  const timer = timeout === undefined ? undefined : setTimeout(end, Math.min(timeout, LONGEST_WAIT), "timeout");
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted === true) cancel();
  const result = await new Promise<Pick<Ending, "exitCode" | "signal">>((resolve) => {
    child.once("exit", (exitCode, exitSignal) => resolve({ exitCode, signal: exitSignal }));
  });
  clearTimeout(timer);
  signal?.removeEventListener("abort", cancel);
  await groupEnded;
  return { ...result, endedBy };
}
