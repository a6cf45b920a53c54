import { existsSync, readFileSync } from "node:fs";

/** The kernel counts processor time in hundredths of a second on every machine of today. */
const TICK = 10;

/**
 * Milliseconds of processor time, user's and system's, that the ended children of a process have used: a measure that
 * other work on the machine hardly moves. Linux only; NaN elsewhere.
 */
export function childrenCpu(pid: number | "self"): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // Behind the name in parentheses the third field comes first (proc(5)); 16 and 17 are cutime and cstime.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[13]) + Number(fields[14])) * TICK;
}
