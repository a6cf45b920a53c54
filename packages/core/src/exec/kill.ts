import type { ChildProcess } from "node:child_process";

/**
 * Ends a child and what it started: SIGINT at once, SIGTERM after 3 s, SIGKILL after 4 s. The runner gives an action
 * 7.5 s before its own SIGTERM, so the action still has time to write down how it ended.
 */
export function endInSteps(child: ChildProcess): () => void {
  killGroup(child, "SIGINT");
  const timers = [
    setTimeout(() => killGroup(child, "SIGTERM"), 3_000),
    setTimeout(() => killGroup(child, "SIGKILL"), 4_000),
  ];
  return () => timers.forEach(clearTimeout);
}

/** The child leads a process group of its own (`detached`), so that a negative pid reaches its children too. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended between the check and the signal, or the platform has no groups.
    child.kill(signal);
  }
}
