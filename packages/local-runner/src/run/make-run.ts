import { availableParallelism } from "node:os";
import { join } from "node:path";

import { maskDeep } from "../commands/masker.ts";
import type { RunEventBody } from "../events.ts";
import { ConcurrencyGroups } from "../jobs/concurrency.ts";
import { runJobs } from "../jobs/scheduler.ts";
import { Semaphore } from "../jobs/semaphore.ts";
import type { RunOptions } from "../options.ts";
import { ActionStore } from "../steps/action-store.ts";
import { baseEnvironment } from "./base-env.ts";
import type { RunPlan } from "./plan.ts";
import { runMasker } from "./run-masker.ts";
import type { Run } from "./run.ts";

/** GitHub's runner: SIGINT, 7.5 s, SIGTERM, 2.5 s, kill. */
const CANCEL_TIMES = { interruptMs: 7500, terminateMs: 2500 };

/** Makes what the jobs of a run share. `root` is the run's folder, `started` is in milliseconds since the epoch. */
export function makeRun(
  root: string,
  { options, plan, started }: { options: RunOptions; plan: RunPlan; started: number },
): Run {
  const masker = runMasker(options);
  let jobs = 0;
  return {
    options,
    root,
    masker,
    payload: plan.payload,
    github: plan.github,
    runJobs,
    repositories: plan.repositories,
    removesFolders: options.workRoot === undefined,
    actions: new ActionStore(join(root, "_actions")),
    concurrency: options.concurrency ?? new ConcurrencyGroups(),
    slots: new Semaphore(Math.max(1, options.jobLimit ?? availableParallelism())),
    cancelTimes: options.cancelTimes ?? CANCEL_TIMES,
    baseEnv: options.env ?? baseEnvironment(process.env),
    results: [],
    calls: [],
    nextJob: () => ++jobs,
    emit: (event: RunEventBody) => {
      const now = Date.now();
      options.on?.({ ...maskDeep(masker, event), time: new Date(now).toISOString(), ms: now - started });
    },
  };
}
