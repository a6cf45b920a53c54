import { existsSync, readFileSync, readdirSync } from "node:fs";

/** The steps after the SIGINT at once, in milliseconds: the runner gives an action 7.5 s before its own SIGTERM. */
const STEPS = [
  { after: 3_000, signal: "SIGTERM" },
  { after: 4_000, signal: "SIGKILL" },
] as const;

/** How often to look whether the group is gone, and how long at most, in milliseconds. */
const LOOK_EVERY = 50;
const LOOK_UNTIL = 4_500;

/**
 * Ends a process and what it started: SIGINT, SIGTERM after 3 s, SIGKILL after 4 s. The leader's own end is not enough: a
 * shell dies of the SIGINT that its background jobs ignore (POSIX, 2.11 of the shell's part).
 *
 * @returns a promise that resolves when no process of the group is left
 */
export async function endGroup(leader: number): Promise<void> {
  signalGroup(leader, "SIGINT");
  const timers = STEPS.map(({ after, signal }) => setTimeout(() => signalGroup(leader, signal), after));
  await new Promise<void>((resolve) => {
    const started = performance.now();
    const look = setInterval(() => {
      if (isAlive(leader) && performance.now() - started < LOOK_UNTIL) return;
      clearInterval(look);
      resolve();
    }, LOOK_EVERY);
  });
  timers.forEach(clearTimeout);
}

/**
 * Sends a signal to a group, whose id is the pid of the process that leads it (`detached`); 0 only asks.
 *
 * @returns whether there was anybody to get it
 */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

/** Whether a group has a member that is not a zombie: in a container nobody may reap those, and they get signals too. */
function isAlive(leader: number): boolean {
  if (!signalGroup(leader, 0)) return false;
  if (!existsSync("/proc/self/stat")) return true;
  return readdirSync("/proc").some((name) => /^\d+$/.test(name) && isLivingMember(name, leader));
}

/** Reads state and group, the 3rd and the 5th field; the 2nd is a name that may hold blanks and brackets (proc(5)). */
function isLivingMember(pid: string, leader: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const [state, , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(group) === leader && state !== "Z" && state !== "X";
  } catch {
    // It ended while we looked.
    return false;
  }
}
