import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** A process to start. */
export interface ProcessPlan {
  readonly argv: readonly string[];
  readonly cwd: string;
  /** All of its environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: (stream: "stdout" | "stderr" | "fly", text: string) => void;
}

/** How a process ended: `code` is 128 and the signal's number for one that a signal ended, as a shell says it. */
export interface ProcessExit {
  readonly code: number;
  readonly signal: number;
}

export type SignalName = keyof typeof constants.signals;

/** Whether a text names a signal of this system. */
export function isSignal(name: string): name is SignalName {
  return name in constants.signals;
}

/** A started process with its own process group, so that whatever it started ends with it. */
export class MachineProcess {
  readonly exited: Promise<ProcessExit>;
  readonly #child: ChildProcess;
  #ended = false;

  constructor(plan: ProcessPlan) {
    const [command = "", ...args] = plan.argv;
    this.#child = spawn(command, args, {
      cwd: plan.cwd,
      env: plan.env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    readLines(this.#child.stdout, (text) => plan.log("stdout", text));
    readLines(this.#child.stderr, (text) => plan.log("stderr", text));
    this.exited = this.#watch(plan);
  }

  /** Undefined when it could not be started at all. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Sends a signal to the whole group; nothing happens to one that has ended. */
  signal(signal: SignalName): void {
    if (this.#ended || this.#child.pid === undefined) return;
    killGroup(this.#child.pid, signal);
  }

  /** Asks with `signal`, and kills after `timeoutMs`. */
  async stop(signal: SignalName, timeoutMs: number): Promise<ProcessExit> {
    this.signal(signal);
    const timer = setTimeout(() => this.signal("SIGKILL"), timeoutMs);
    const exit = await this.exited;
    clearTimeout(timer);
    return exit;
  }

  async #watch(plan: ProcessPlan): Promise<ProcessExit> {
    const exit = await new Promise<ProcessExit>((resolve) => {
      this.#child.once("error", (error) => {
        plan.log("fly", `could not start ${plan.argv[0] ?? "an empty command"}: ${error.message}`);
        resolve({ code: 127, signal: 0 });
      });
      this.#child.once("exit", (code, name) => {
        const signal = name === null ? 0 : constants.signals[name];
        resolve({ code: code ?? 128 + signal, signal });
      });
    });
    this.#ended = true;
    if (this.#child.pid !== undefined) killGroup(this.#child.pid, "SIGKILL");
    return exit;
  }
}

/** Ends a process group that may be gone already. */
export function killGroup(pid: number, signal: SignalName): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: every process of the group has ended.
  }
}

function readLines(stream: Readable | null, onLine: (text: string) => void): void {
  if (stream) createInterface({ input: stream }).on("line", onLine);
}
