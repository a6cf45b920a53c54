import { readFileSync, readdirSync } from "node:fs";

/** The size of a page, in bytes, on the machines that this runs on. */
const PAGE = 4096;

/** Watches the memory of a process with all that it starts. */
export interface Watched {
  /** Ends the watching. The most that all of them had together at one look, in MiB. */
  end(): number;
}

/** Looks at the process table every few milliseconds; Linux only. */
export function watchTree(pid: number, every = 20): Watched {
  let peak = 0;
  const timer = setInterval(() => void (peak = Math.max(peak, residentOf(pid))), every);
  return {
    end() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** In MiB; 0 for a process that has ended. */
function residentOf(pid: number): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    const own = (Number(pages) * PAGE) / (1024 * 1024);
    return childrenOf(pid).reduce((sum, child) => sum + residentOf(child), own);
  } catch {
    return 0;
  }
}

/** Each thread has those that it started. */
function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  const texts = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8"));
  return texts.flatMap((text) => text.split(" ").filter(Boolean).map(Number));
}
