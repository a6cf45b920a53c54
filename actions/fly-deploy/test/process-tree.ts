import { readFileSync } from "node:fs";

/** The processes that a process has started, and those that these have (proc(5)). */
export function descendants(pid: number): readonly number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(" ").filter(Boolean);
  return children.map(Number).flatMap((child) => [child].concat(descendants(child)));
}

/** What everybody on a machine can read of a process, and what its owner can. */
export interface SeenProcess {
  readonly argv: string;
  /** `NAME=value`, as the process was started with. */
  readonly environment: readonly string[];
}

/** A process as it is now; both are empty when it is gone. */
export function lookAt(pid: number): SeenProcess {
  return {
    argv: read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim(),
    environment: read(`/proc/${pid}/environ`).split("\0").filter(Boolean),
  };
}

/** Nothing for a process that has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
