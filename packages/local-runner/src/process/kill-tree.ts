import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

/** Kills a process, its process group and all descendants that still run. */
export function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  const tree = [pid, ...descendants(pid)];
  signal(-pid);
  for (const member of tree) signal(member);
}

/** Kills what a job left running: every process whose environment has the job's tracking id. Linux only. */
export function killTracked(trackingId: string): number {
  const marked = processIds().filter((pid) => environmentOf(pid).includes(`RUNNER_TRACKING_ID=${trackingId}`));
  for (const pid of marked) signal(pid);
  return marked.length;
}

function signal(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself in the meantime.
  }
}

function descendants(root: number): number[] {
  const parents = parentTable();
  const found: number[] = [];
  const visit = (parent: number): void => {
    for (const [pid, ppid] of parents) {
      if (ppid !== parent || found.includes(pid)) continue;
      found.push(pid);
      visit(pid);
    }
  };
  visit(root);
  return found;
}

/** Process → parent; from /proc, or from ps where there is none (macOS). */
function parentTable(): [number, number][] {
  const fromProc = processIds().flatMap((pid): [number, number][] => {
    // The name in parentheses may hold anything, so the fields are counted from its end: state, parent.
    const fields = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
    return [[pid, Number(fields[1])]];
  });
  if (fromProc.length > 0) return fromProc;
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  return table.flatMap((line): [number, number][] => {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    return pid === undefined || ppid === undefined ? [] : [[pid, ppid]];
  });
}

function processIds(): number[] {
  try {
    return readdirSync("/proc")
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    return [];
  }
}

function environmentOf(pid: number): string {
  return read(`/proc/${pid}/environ`);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // ended in the meantime, or not ours to read
  }
}
