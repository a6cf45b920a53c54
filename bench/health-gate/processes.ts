import { spawn } from "node:child_process";

/** How a process ended, and how long it lived. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  /** When it ended, by `performance.now()`. */
  readonly at: number;
}

interface Start {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds after which its whole group is ended. */
  readonly limit: number;
}

/** Runs a process in a group of its own, so that nothing which it started outlives it. */
export function runProcess({ file, args, cwd, env, limit }: Start): Promise<Ended> {
  const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  const timer = setTimeout(() => endGroup(child.pid), limit);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      const at = performance.now();
      endGroup(child.pid);
      child.once("close", () => resolve({ code, output, at }));
    });
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody of it is left.
  }
}

/** Runs jobs side by side, at most `width` of them at once; the results come in the jobs' order. */
export async function sideBySide<T>(jobs: readonly (() => Promise<T>)[], width: number): Promise<readonly T[]> {
  const results: T[] = [];
  const waiting = [...jobs.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
