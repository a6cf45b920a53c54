import { sharedController } from "../process/controller.ts";

/** Stops a job: from outside, or when its time is over. */
export interface JobWatch {
  /** Aborted when the job is cancelled; its reason says why. */
  readonly cancel: AbortSignal;
  /** Aborted when the time to end after that is over too. */
  readonly kill: AbortSignal;
  /** Whether the job took longer than it may. */
  timedOut(): boolean;
  close(): void;
}

/** What a timer of Node can hold (ms, 24 days). */
const LONGEST_MS = 2 ** 31 - 1;

/** What to watch. */
export interface JobLimits {
  /** Cancels the job. */
  readonly outer: AbortSignal;
  /** The job's timeout. */
  readonly limitMs: number;
  /** Its time to end after a cancellation. */
  readonly graceMs: number;
  readonly onStop: (reason: string) => void;
}

/** Watches over one job. */
export function watchJob(watch: JobLimits): JobWatch {
  const cancel = sharedController();
  const kill = sharedController();
  const timers: NodeJS.Timeout[] = [];
  let late = false;
  const stop = (reason: string): void => {
    if (cancel.signal.aborted) return;
    watch.onStop(reason);
    timers.push(setTimeout(() => kill.abort(), Math.min(watch.graceMs, LONGEST_MS)));
    cancel.abort(reason);
  };
  const expire = (): void => {
    late = true;
    stop("the job has exceeded its timeout-minutes");
  };
  const follow = (): void => stop(String(watch.outer.reason));
  timers.push(setTimeout(expire, Math.min(watch.limitMs, LONGEST_MS)));
  watch.outer.addEventListener("abort", follow, { once: true });
  if (watch.outer.aborted) follow();
  return {
    cancel: cancel.signal,
    kill: kill.signal,
    timedOut: () => late,
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      watch.outer.removeEventListener("abort", follow);
    },
  };
}
